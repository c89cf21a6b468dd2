package br.ix.invoice.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a file that changes a row (of a checked import), or changed it (of an applied one), field by field. */
public record ChangedRecord(String file, long line, List<Field> fields) {

    public record Field(String field, @Nullable String before, @Nullable String after) {
    }
}
