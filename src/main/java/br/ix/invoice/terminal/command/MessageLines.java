package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads a message that could not be handled. */
final class MessageLines {

    static final List<String> HEADINGS = List.of("ID", "SOURCE", "STATE", "SINCE", "CAUSE");

    private MessageLines() {
    }

    static List<String> row(JsonNode message) {
        return List.of(message.path("id").asString(), message.path("source").asString(), message.path("state").asString(),
                message.path("diedAt").asString(), message.path("cause").asString());
    }

    static List<String> item(JsonNode message) {
        List<String> lines = new ArrayList<>();
        lines.add("Message %s of %s: %s".formatted(message.path("id").asString(), message.path("source").asString(), message.path("state").asString()));
        lines.add("  since    " + message.path("diedAt").asString());
        lines.add("  cause    " + message.path("cause").asString());
        if (message.hasNonNull("decidedBy")) {
            lines.add("  by       " + message.path("decidedBy").asString() + (message.hasNonNull("reason") ? ": " + message.get("reason").asString() : ""));
        }
        lines.add("  content  " + message.path("body").asString());
        return lines;
    }
}
