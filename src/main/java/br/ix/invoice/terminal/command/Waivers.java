package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Shows which days of a subscription are waived, and why. */
@Command(name = "waivers", description = "Shows which days of a subscription are waived, and why.")
final class Waivers implements Callable<Integer> {

    private static final List<String> HEADINGS = List.of("ID", "FROM", "UNTIL", "PERCENT", "REASON");

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "The subscription.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        commands.screen().showTable(commands.server().get(path(id)), HEADINGS, Waivers::row);
        return 0;
    }

    static String path(String subscription) {
        return "/subscriptions/" + Server.encoded(subscription) + "/waivers";
    }

    private static List<String> row(JsonNode waiver) {
        return List.of(waiver.path("id").asString(), waiver.path("from").asString(), waiver.path("until").asString("-"),
                waiver.path("percent").asString(), waiver.path("reason").asString());
    }
}
