package br.ix.invoice.terminal.command;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads an import. */
final class ImportLines {

    static final List<String> HEADINGS = List.of("ID", "KIND", "STATE", "READ", "NEW", "CHANGED", "SAME", "REJECTED", "WARNED", "BY", "AT");

    private ImportLines() {
    }

    static List<String> row(JsonNode item) {
        JsonNode counts = item.path("counts");
        return List.of(item.path("id").asString(), item.path("kind").asString(), item.path("state").asString(), count(counts, "read"),
                count(counts, "new"), count(counts, "changed"), count(counts, "same"), count(counts, "rejected"),
                count(counts, "warned"), item.path("requestedBy").asString(""), item.path("createdAt").asString(""));
    }

    static List<String> item(JsonNode item) {
        JsonNode counts = item.path("counts");
        return List.of("Import %s (%s): %s".formatted(item.path("id").asString(), item.path("kind").asString(), item.path("state").asString()),
                "  read %s = new %s + changed %s + same %s + rejected %s; warned %s".formatted(count(counts, "read"), count(counts, "new"),
                        count(counts, "changed"), count(counts, "same"), count(counts, "rejected"), count(counts, "warned")));
    }

    private static String count(JsonNode counts, String name) {
        return counts.path(name).asString("0");
    }
}
