package br.ix.invoice.terminal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Waives days of a subscription, or shows what that would mean in money. */
@Command(name = "waive", description = "Waives days of a subscription: what was charged of them is credited by the next run.")
final class Waive implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "The subscription.")
    private String id = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day, yyyy-mm-dd.")
    private String from = "";

    @Option(names = "--until", paramLabel = "DAY", description = "Last day, included; open where it is not given.")
    private @Nullable String until;

    @Option(names = "--percent", paramLabel = "PERCENT", defaultValue = "100", description = "Of what the days cost (default: ${DEFAULT-VALUE}).")
    private String percent = "100";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the line of the invoice says it.")
    private String reason = "";

    @Option(names = "--preview", description = "Change nothing, show what it would mean in money.")
    private boolean preview;

    @Override
    public Integer call() throws Exception {
        Map<String, String> waiver = new LinkedHashMap<>(Map.of("from", from, "percent", percent, "reason", reason));
        if (until != null) {
            waiver.put("until", until);
        }
        JsonNode made = commands.server().post(Waivers.path(id) + (preview ? "?preview=true" : ""), waiver);
        commands.screen().show(made, Waive::lines);
        return 0;
    }

    private static List<String> lines(JsonNode waiver) {
        return waiver.has("impact") ? ImpactLines.of(waiver.path("impact"))
                : List.of("Waiver %s is granted.".formatted(waiver.path("id").asString()));
    }
}
