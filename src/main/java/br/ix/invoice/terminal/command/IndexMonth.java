package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds a month of a price index. */
@Command(name = "index-month", description = "Adds a month of a price index.")
final class IndexMonth implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "INDEX", description = "Its name, IPCA for example.")
    private String index = "";

    @Parameters(index = "1", paramLabel = "MONTH", description = "yyyy-mm.")
    private String month = "";

    @Option(names = "--percent", required = true, paramLabel = "PERCENT", description = "By how many it changed in that month, -0.11 for example.")
    private String percent = "";

    @Override
    public Integer call() throws Exception {
        commands.screen().show(commands.server().post("/indices", Map.of("index", index, "month", month, "percent", percent)),
                made -> List.of("%s %s: %s %%".formatted(made.path("index").asString(), made.path("month").asString(),
                        made.path("percent").asString())));
        return 0;
    }
}
