package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** How a person reads a billing run. */
final class RunLines {

    static final List<String> HEADINGS = List.of("ID", "KIND", "PERIOD", "EXCHANGE", "STATE", "DUE", "BILLED", "PARKED", "TOTAL");

    private RunLines() {
    }

    static List<String> row(JsonNode run) {
        JsonNode counts = run.path("counts");
        return List.of(run.path("id").asString(), run.path("kind").asString(), run.path("period").asString(), exchange(run),
                run.path("state").asString(), counts.path("due").asString("0"), counts.path("billed").asString("0"),
                counts.path("parked").asString("0"), totals(run));
    }

    static List<String> item(JsonNode run) {
        List<String> lines = new ArrayList<>();
        JsonNode counts = run.path("counts");
        lines.add("Run %s: %s of %s, %s".formatted(run.path("id").asString(), run.path("kind").asString(), run.path("period").asString(),
                exchange(run)));
        lines.add("  state    " + run.path("state").asString() + (run.hasNonNull("failedIn") ? " in " + run.get("failedIn").asString() : ""));
        if (run.hasNonNull("failure")) {
            lines.add("  reason   " + run.get("failure").asString());
        }
        lines.add("  due %s = billed %s + nothing due %s + parked %s + failed %s".formatted(counts.path("due").asString("0"),
                counts.path("billed").asString("0"), counts.path("nothingDue").asString("0"), counts.path("parked").asString("0"),
                counts.path("failed").asString("0")));
        lines.add("  total    " + totals(run));
        if (run.hasNonNull("contentHash")) {
            lines.add("  content  " + run.get("contentHash").asString());
        }
        return lines;
    }

    private static String exchange(JsonNode run) {
        return run.path("exchange").asString("all exchanges");
    }

    private static String totals(JsonNode run) {
        String totals = String.join(", ", StreamSupport.stream(run.path("totals").spliterator(), false)
                .map(total -> total.path("currency").asString() + " " + total.path("amount").asString()).toList());
        return totals.isEmpty() ? "-" : totals;
    }
}
