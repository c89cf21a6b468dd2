package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a person reads a contract; its texts are for the console and for {@code --json}. */
final class ContractLines {

    static final List<String> HEADINGS = List.of("ID", "ASN", "EXCHANGE", "KIND", "STATE", "VALID", "SIGNED ON", "BY");

    private ContractLines() {
    }

    static List<String> row(JsonNode item) {
        return List.of(item.path("id").asString(), item.path("asn").asString(), item.path("exchange").asString(), item.path("kind").asString(),
                item.path("state").asString(), item.path("valid").asBoolean() ? "yes" : "no", item.path("signedOn").asString(""), item.path("signedBy").asString(""));
    }

    static List<String> item(JsonNode item) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s of AS%s at %s (%s): %s%s".formatted(item.path("id").asString(), item.path("asn").asString(), item.path("exchange").asString(),
                item.path("kind").asString(), item.path("state").asString(), item.path("valid").asBoolean() ? "" : ", not the valid one"));
        item.path("signatures").forEach(signature -> lines.add("  signed %s by %s%s".formatted(signature.path("signedOn").asString("on an unknown day"),
                signature.path("signedBy").asString("somebody"), signature.hasNonNull("endedOn") ? ", until %s: %s".formatted(
                        signature.get("endedOn").asString(), signature.path("endedBecause").asString()) : "")));
        return lines;
    }
}
