package br.ix.invoice.legacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a file that changes a row (of a checked import), or changed it (of an applied one), field by field. */
public record ChangedRecord(String file, long line, List<Field> fields) {

    @Schema(name = "ChangedField")
    public record Field(String field, @Nullable String before, @Nullable String after) {
    }
}
