package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.file.TextForm;
import br.ix.invoice.legacy.kind.KindFile;

/** One file of an import that was found readable: {@code appliedRecords} is how far applying came, committed with what it wrote. */
record ImportFile(long id, long importKey, String importId, ImportKind kind, String name, String storedAs, KindFile file, TextForm form, long appliedRecords) {
}
