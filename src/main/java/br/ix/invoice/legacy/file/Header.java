package br.ix.invoice.legacy.file;

import br.ix.invoice.legacy.file.FileFault.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a file stands where, found from its first record. */
final class Header {

    private final int width;
    private final Map<String, Integer> places = new HashMap<>();

    private Header(int width) {
        this.width = width;
    }

    static Header of(List<String> names, Sheet sheet, ColumnNames columnNames) throws FileFault {
        Header header = new Header(widthOf(names));
        for (int place = 0; place < header.width; place++) {
            header.add(names.get(place), place, sheet, columnNames);
        }
        List<String> missing = sheet.required().stream().filter(column -> !header.places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new FileFault(Code.MISSING_COLUMN, 1, String.join(", ", missing),
                    "The header has no column '%s'; it has '%s'".formatted(String.join("', '", missing), String.join("', '", names)));
        }
        return header;
    }

    /** Spreadsheets write delimiters behind the last column: names that are empty at the end are none. */
    private static int widthOf(List<String> names) {
        int width = names.size();
        while (width > 0 && names.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private void add(String name, int place, Sheet sheet, ColumnNames columnNames) throws FileFault {
        String column = columnNames.columnOf(sheet, name);
        if (column == null) {
            return;
        }
        if (!sheet.knows(column)) {
            throw new FileFault(Code.UNKNOWN_COLUMN, 1, name, "The header has a column '%s' that %s does not have; it has '%s' and may have '%s'. Correct the name, or list it in columns.yaml"
                    .formatted(name, sheet.fileName(), String.join("', '", sheet.required()), String.join("', '", sheet.optional())));
        }
        if (places.putIfAbsent(column, place) != null) {
            throw new FileFault(Code.REPEATED_COLUMN, 1, column, "The header has the column '%s' twice".formatted(column));
        }
    }

    int width() {
        return width;
    }

    @Nullable Integer placeOf(String column) {
        return places.get(column);
    }
}
