package br.ix.invoice.legacy.file;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One record of a file. {@code line} is the physical line where it begins (1 is the header). Public: kinds make their records of it. */
public final class Row {

    private final long line;
    private final Header header;
    private final String[] values;

    Row(long line, Header header, String[] values) {
        this.line = line;
        this.header = header;
        this.values = values;
    }

    public long line() {
        return line;
    }

    /** The value of a column without the blanks around it; null where it is empty or the file has no such column. */
    public @Nullable String get(String column) {
        Integer place = header.placeOf(column);
        if (place == null || place >= values.length || values[place].isBlank()) {
            return null;
        }
        return values[place].strip();
    }

    /** The values that make the key, as they are written; null where one that is required is empty. */
    public @Nullable String key(Sheet sheet) {
        if (sheet.key().stream().anyMatch(column -> sheet.required().contains(column) && get(column) == null)) {
            return null;
        }
        return sheet.key().stream().map(column -> String.valueOf(get(column))).collect(Collectors.joining("\u0000"));
    }

    /** Whether it has as many values as the header has columns; empty ones behind the last column do not count. */
    public boolean fits() {
        if (values.length < header.width()) {
            return false;
        }
        return List.of(values).subList(header.width(), values.length).stream().allMatch(String::isBlank);
    }

    public int size() {
        return values.length;
    }

    public int expectedSize() {
        return header.width();
    }
}
