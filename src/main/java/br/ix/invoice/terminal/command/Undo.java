package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Undoes an applied import. */
@Command(name = "undo", description = "Undoes an import that was applied, where nothing depends on it.")
final class Undo implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The import.")
    private String id = "";

    @Option(names = "--follow", description = "Wait until it is undone.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        Screen screen = commands.screen();
        JsonNode item = server.post(ImportSteps.path(id) + "/undo");
        if (follow) {
            item = new ImportSteps(server, screen).follow(id, "UNDONE", "APPLIED");
        }
        screen.show(item, ImportLines::item);
        if (item.path("state").asString().equals("APPLIED")) {
            throw new NotDone("It was not undone: " + item.path("message").asString("something depends on it"));
        }
        return 0;
    }
}
