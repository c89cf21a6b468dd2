package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Makes a subscription void, or shows what that would mean in money. */
@Command(name = "void", description = "Makes a subscription void: it owes nothing, and what was charged is credited by the next run.")
final class VoidSubscription implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "The subscription.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Option(names = "--preview", description = "Change nothing, show what it would mean in money.")
    private boolean preview;

    @Override
    public Integer call() throws Exception {
        String path = "/subscriptions/" + Server.encoded(id) + "/void" + (preview ? "?preview=true" : "");
        JsonNode subscription = commands.server().post(path, Map.of("reason", reason));
        commands.screen().show(subscription, VoidSubscription::lines);
        return 0;
    }

    private static List<String> lines(JsonNode subscription) {
        return subscription.has("impact") ? ImpactLines.of(subscription.path("impact"))
                : List.of("Subscription %s is void.".formatted(subscription.path("id").asString()));
    }
}
