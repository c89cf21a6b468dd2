package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.file.TextForm;

/** One file of an import that was found readable: {@code appliedRecords} is how far applying came, committed with what it wrote. */
record ImportFile(long id, String importId, String name, String storedAs, PortfolioFile file, TextForm form, long appliedRecords) {
}
