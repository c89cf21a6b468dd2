package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads what a change means in money: the sums, then who is concerned. */
final class ImpactLines {

    private ImpactLines() {
    }

    static List<String> of(JsonNode impact) {
        List<String> lines = new ArrayList<>();
        lines.add("Nothing was changed. Runs through %s would charge (closed), the run of %s would add (coming), and the month %s would cost by itself:"
                .formatted(impact.path("closedPeriod").asString(), impact.path("comingPeriod").asString(), impact.path("comingPeriod").asString()));
        impact.path("totals").forEach(total -> lines.add("  all      " + amounts(total, total.path("currency").asString())));
        impact.path("accounts").forEach(row -> lines.add("  AS%s %s (%s)%s%n           %s".formatted(row.path("asn").asString(),
                row.path("billToName").asString(), row.path("exchange").asString(),
                row.hasNonNull("parked") ? ", parked: " + row.path("parked").asString() : "", amounts(row, row.path("currency").asString()))));
        int shown = impact.path("accounts").size();
        int count = impact.path("count").asInt(0);
        lines.add("  %d of %d shown".formatted(shown, count));
        return lines;
    }

    private static String amounts(JsonNode row, String currency) {
        return "%s closed %s, coming %s, month %s".formatted(currency, figures(row.path("closed")), figures(row.path("coming")),
                figures(row.path("month")));
    }

    private static String figures(JsonNode figures) {
        return "%s -> %s (%s)".formatted(figures.path("before").asString(), figures.path("after").asString(),
                figures.path("difference").asString());
    }
}
