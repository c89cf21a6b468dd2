package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the latest runs, or one. */
@Command(name = "runs", description = "Shows the billing runs, or one of them.")
final class Runs implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One run.")
    private @Nullable String id;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        if (id == null) {
            commands.screen().showTable(server.get("/billing-runs"), RunLines.HEADINGS, RunLines::row);
        } else {
            commands.screen().show(server.get("/billing-runs/" + Server.encoded(id)), RunLines::item);
        }
        return 0;
    }
}
