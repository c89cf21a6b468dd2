package br.ix.invoice.legacy.kind;

import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.file.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of a kind. Public: each kind is a package of its own. */
public interface KindFile {

    /** The name under which the file is remembered; at most 20 characters, unique within the kind. */
    String name();

    Sheet sheet();

    /** Whether an uploaded file of this name (in small letters) is meant. */
    default boolean isNamed(String fileName) {
        return sheet().fileName().equals(fileName);
    }

    /** What makes a record the same as another one of this file; null where the key is not complete (a fault of its own). */
    default @Nullable String keyOf(Row row) {
        return row.key(sheet());
    }

    /** A reader for one pass over the file on behalf of an import (its internal key). */
    Reader reader(long importKey);

    /** The column that a field of a module's record was read from, for faults that the module finds. */
    default String columnOf(Target target, String field) {
        return field;
    }

    /** Reads rows, which it meets in their order; a chunk may be read again after a lost lock and must give the same. */
    interface Reader {

        List<Reading> read(List<Row> rows);

        /** Meets a row that was handled before the job was stopped. */
        default void skip(Row row) {
        }
    }
}
