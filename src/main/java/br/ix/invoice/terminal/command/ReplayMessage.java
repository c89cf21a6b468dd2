package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Has a message handled again. */
@Command(name = "replay-message", description = "Has a message or event handled again.")
final class ReplayMessage implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The message.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        commands.screen().show(commands.server().post("/dead-messages/" + Server.encoded(id) + "/replay"), MessageLines::item);
        return 0;
    }
}
