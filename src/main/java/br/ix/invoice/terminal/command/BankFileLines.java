package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads a file of a bank. */
final class BankFileLines {

    private BankFileLines() {
    }

    static List<String> item(JsonNode item) {
        JsonNode counts = item.path("counts");
        List<String> lines = new ArrayList<>();
        lines.add("Bank file %s (%s): %s".formatted(item.path("id").asString(), item.path("files").path(0).asString(""), item.path("state").asString()));
        lines.add("  read %s, matched %s, unmatched %s, duplicate %s".formatted(count(counts, "read"), count(counts, "matched"), count(counts, "unmatched"),
                count(counts, "duplicate")));
        JsonNode missing = item.path("missing");
        if (missing.isObject()) {
            lines.add("  ALARM: files %s to %s of agreement '%s' never came".formatted(missing.path("from").asString(), missing.path("until").asString(),
                    item.path("agreement").asString("")));
        }
        if (item.hasNonNull("sameAs")) {
            lines.add("  the same content came before, as bank file %s".formatted(item.path("sameAs").asString()));
        }
        return lines;
    }

    private static String count(JsonNode counts, String name) {
        return counts.path(name).asString("0");
    }
}
