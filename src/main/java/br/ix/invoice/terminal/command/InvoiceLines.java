package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads a document: its heading, its lines, its total. */
final class InvoiceLines {

    private InvoiceLines() {
    }

    static List<String> item(JsonNode invoice) {
        String currency = invoice.path("currency").asString();
        List<String> lines = new ArrayList<>();
        lines.add("%s %s, %s (%s)".formatted(invoice.path("kind").asString(), invoice.path("number").asString("not numbered"),
                invoice.path("state").asString(), invoice.path("id").asString()));
        invoice.path("lines").forEach(line -> lines.add("  %s. %s%s: %s %s".formatted(line.path("position").asString(),
                line.path("description").asString(), days(line), currency, line.path("amount").asString())));
        lines.add("  total    %s %s".formatted(currency, invoice.path("total").asString()));
        if (invoice.hasNonNull("dueOn")) {
            lines.add("  due on   " + invoice.get("dueOn").asString());
        }
        return lines;
    }

    private static String days(JsonNode line) {
        return line.hasNonNull("from") ? ", %s to %s".formatted(line.get("from").asString(), line.path("until").asString()) : "";
    }
}
