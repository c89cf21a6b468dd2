package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Takes a waiver back, or shows what that would mean in money. */
@Command(name = "unwaive", description = "Takes a waiver back: its days are owed again, and charged by the next run.")
final class EndWaiver implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "The subscription.")
    private String subscription = "";

    @Parameters(index = "1", paramLabel = "WAIVER", description = "The waiver, as 'waivers SUBSCRIPTION' shows it.")
    private String waiver = "";

    @Option(names = "--preview", description = "Change nothing, show what it would mean in money.")
    private boolean preview;

    @Override
    public Integer call() throws Exception {
        String path = Waivers.path(subscription) + "/" + Server.encoded(waiver);
        JsonNode done = commands.server().delete(path, preview ? "?preview=true" : "");
        commands.screen().show(done, this::lines);
        return 0;
    }

    private List<String> lines(JsonNode done) {
        return done.has("impact") ? ImpactLines.of(done.path("impact")) : List.of("Waiver %s is taken back.".formatted(waiver));
    }
}
