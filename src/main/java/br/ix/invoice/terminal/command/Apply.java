package br.ix.invoice.terminal.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Applies a checked import. */
@Command(name = "apply", description = "Applies an import that was checked.")
final class Apply implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The import.")
    private String id = "";

    @Option(names = "--follow", description = "Wait until it is applied, then show the report.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        Screen screen = commands.screen();
        ImportSteps steps = new ImportSteps(commands.server(), screen);
        JsonNode item = steps.apply(id);
        if (follow) {
            steps.showReport(steps.follow(id, "APPLIED"));
        } else {
            screen.show(item, ImportLines::item);
        }
        return 0;
    }
}
