package br.ix.invoice.terminal.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a message up. */
@Command(name = "discard-message", description = "Gives a message or event up.")
final class DiscardMessage implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The message.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the message.")
    private String reason = "";

    @Override
    public Integer call() throws Exception {
        commands.screen().show(commands.server().post("/dead-messages/" + Server.encoded(id) + "/discard", Map.of("reason", reason)),
                MessageLines::item);
        return 0;
    }
}
