package br.ix.invoice.invoicing.charge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often things occurred among generated histories: rows of things, columns of what they occurred with. */
final class Tally {

    private final String what;
    private final List<String> columns;
    private final Map<String, int[]> rows = new LinkedHashMap<>();

    Tally(String what, List<String> rows, List<String> columns) {
        this.what = what;
        this.columns = List.copyOf(columns);
        rows.forEach(row -> this.rows.put(row, new int[columns.size()]));
    }

    void count(String row, List<String> with) {
        with.forEach(column -> rows.get(row)[columns.indexOf(column)]++);
    }

    /** What occurred less often than that. */
    List<String> rarerThan(int least) {
        List<String> rare = new ArrayList<>();
        rows.forEach((row, counts) -> {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] < least) {
                    rare.add("%s %s: %d times, wanted %d".formatted(row, columns.get(i), counts[i], least));
                }
            }
        });
        return rare;
    }

    /** How the rows of its table begin, the head first. */
    List<String> rowsOfTable() {
        return table().lines().filter(line -> !line.startsWith("|---")).map(line -> line.startsWith("| " + what + " |") ? line
                : line.replaceFirst("(^\\| [^|]+\\|).*", "$1")).toList();
    }

    /** As a table of a page. */
    String table() {
        StringBuilder text = new StringBuilder("| ").append(what).append(" | ").append(String.join(" | ", columns)).append(" |\n|---|")
                .append("---|".repeat(columns.size())).append("\n");
        rows.forEach((row, counts) -> {
            text.append("| ").append(row);
            for (int count : counts) {
                text.append(" | ").append(count);
            }
            text.append(" |\n");
        });
        return text.toString();
    }
}
