package br.ix.invoice.terminal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A manifest in lines for a person. */
final class ExtractLines {

    private ExtractLines() {
    }

    static List<String> of(JsonNode manifest, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("%s from %s at %s".formatted(manifest.path("kind").asString(), manifest.path("source").asString(),
                manifest.path("extractedAt").asString()));
        for (JsonNode file : manifest.path("files")) {
            lines.add("  %,10d rows  %s%s".formatted(file.path("rows").asLong(), folder.resolve(file.path("name").asString()), sums(file)));
        }
        manifest.path("findings").properties().stream().filter(finding -> finding.getValue().asLong() != 0)
                .forEach(finding -> lines.add("  %,10d %s".formatted(finding.getValue().asLong(), finding.getKey())));
        return lines;
    }

    private static String sums(JsonNode file) {
        StringBuilder sums = new StringBuilder();
        file.path("sums").properties().forEach(sum -> sums.append(", sum of %s %s".formatted(sum.getKey(), sum.getValue().asString())));
        return sums.toString();
    }
}
