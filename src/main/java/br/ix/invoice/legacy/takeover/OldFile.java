package br.ix.invoice.legacy.takeover;

import br.ix.invoice.legacy.file.Sheet;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Target;
import java.util.Map;
import java.util.function.LongFunction;

/** A table of INVOICE as a file; {@code readers} make one for an import, {@code columns} names the column that a field of ours was read from, by target and field. */
record OldFile(String name, Sheet sheet, LongFunction<KindFile.Reader> readers, Map<String, String> columns) implements KindFile {

    @Override
    public Reader reader(long importKey) {
        return readers.apply(importKey);
    }

    @Override
    public String columnOf(Target target, String field) {
        return target == Target.ORGANISATIONS ? BillingData.columnOf(field) : columns.getOrDefault(field, field);
    }
}
