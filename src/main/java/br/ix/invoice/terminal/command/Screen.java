package br.ix.invoice.terminal.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What a person or program sees: answers on stdout, progress on stderr (a bar where it is a terminal, else a line a state). */
final class Screen {

    private static final int BAR = 30;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final boolean bars = Boolean.getBoolean("ix-invoice.terminal.bars");
    private String lastState = "";

    Screen(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Shows an item: as it is for programs, else in the lines that a view makes of it. */
    void show(JsonNode item, Function<JsonNode, List<String>> view) {
        if (json) {
            out.println(item.toPrettyString());
        } else {
            view.apply(item).forEach(out::println);
        }
        out.flush();
    }

    /** Shows a page as a table; the first row of {@code view} is the headings. */
    void showTable(JsonNode page, List<String> headings, Function<JsonNode, List<String>> view) {
        if (json) {
            out.println(page.toPrettyString());
            out.flush();
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings);
        page.path("items").forEach(item -> rows.add(view.apply(item)));
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        rows.forEach(row -> out.println(line(row, widths)));
        out.flush();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    boolean isForPrograms() {
        return json;
    }

    void text(String text) {
        out.println(text.stripTrailing());
        out.flush();
    }

    void progress(JsonNode item) {
        if (json) {
            return;
        }
        String state = item.path("state").asString();
        if (bars) {
            err.print("\r" + bar(state, item.path("progress")) + "\u001b[K");
        } else if (!state.equals(lastState)) {
            err.println(state);
        }
        lastState = state;
        err.flush();
    }

    private static String bar(String state, JsonNode progress) {
        int percent = Math.min(100, Math.max(0, progress.path("percent").asInt(0)));
        int full = percent * BAR / 100;
        String left = progress.hasNonNull("etaSeconds") && percent < 100 ? ", %d s left".formatted(progress.get("etaSeconds").asLong()) : "";
        return "%-9s [%s%s] %3d %% %,d of %,d%s".formatted(state, "#".repeat(full), ".".repeat(BAR - full), percent,
                progress.path("done").asLong(0), progress.path("total").asLong(0), left);
    }

    /** Progress of files whose length is not known before: the bar counts the files. */
    void rows(String file, int number, int of, long rows) {
        if (json) {
            return;
        }
        if (bars) {
            int full = (number - 1) * BAR / of;
            err.print("\r[%s%s] %d of %d %s %,d rows\u001b[K".formatted("#".repeat(full), ".".repeat(BAR - full), number, of, file, rows));
        } else if (!file.equals(lastState)) {
            err.printf("%d of %d %s%n", number, of, file);
        }
        lastState = file;
        err.flush();
    }

    void endOfProgress() {
        if (!json && bars && !lastState.isEmpty()) {
            err.println();
            err.flush();
        }
    }
}
