package br.ix.invoice.legacy.kind;

import br.ix.invoice.legacy.file.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row was read as: records for the modules in the order in which they refer to each other, the last being what the row is
 * about; why it is rejected (its records are written all the same: they are what is kept of it), and what is worth a warning.
 * Public: kinds make it.
 */
public record Reading(Row row, List<Entry> entries, List<Remark> rejections, List<Remark> warnings) {

    public static Reading of(Row row, Target target, Record record) {
        return new Reading(row, List.of(new Entry(target, record)), List.of(), List.of());
    }

    public static Reading rejected(Row row, Remark why) {
        return new Reading(row, List.of(), List.of(why), List.of());
    }

    /** A record of the bulk command of a target. */
    public record Entry(Target target, Record record) {
    }

    /** What is to be said of a field of the row, under a stable code. */
    public record Remark(@Nullable String field, String code, String message) {
    }
}
