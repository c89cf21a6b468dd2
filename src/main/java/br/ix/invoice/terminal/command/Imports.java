package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the imports, or the report of one. */
@Command(name = "imports", description = "Shows the imports, or the report of one of them.")
final class Imports implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One import.")
    private @Nullable String id;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        Screen screen = commands.screen();
        if (id == null) {
            screen.showTable(server.get("/imports"), ImportLines.HEADINGS, ImportLines::row);
        } else {
            new ImportSteps(server, screen).showReport(server.get(ImportSteps.path(id)));
        }
        return 0;
    }
}
