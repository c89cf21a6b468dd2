package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what could not be handled. */
@Command(name = "messages", description = "Shows the messages and events that could not be handled and wait, or one of them.")
final class Messages implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One message.")
    private @Nullable String id;

    @Option(names = "--all", description = "Those that were replayed or discarded, too.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        if (id == null) {
            commands.screen().showTable(server.get("/dead-messages" + (all ? "" : "?state=WAITING")), MessageLines.HEADINGS, MessageLines::row);
        } else {
            commands.screen().show(server.get("/dead-messages/" + Server.encoded(id)), MessageLines::item);
        }
        return 0;
    }
}
