package br.ix.invoice.terminal.command;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** A command about one billing run: asks the server for an action and shows the run, when it has ended where that is wanted. */
abstract class RunCommand implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The run.")
    private String id = "";

    @Option(names = "--follow", description = "Wait until the work has ended, with its progress.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        Screen screen = commands.screen();
        String path = "/billing-runs/" + Server.encoded(id);
        JsonNode run = act(server, path);
        screen.show(follow ? new Following(server, screen).until(path, endStates(run)) : run, RunLines::item);
        return 0;
    }

    /** Asks for the action; the run after it. */
    abstract JsonNode act(Server server, String path) throws Exception;

    /** In which states the work that was begun has ended. */
    Set<String> endStates(JsonNode run) {
        return Set.of("DRAFTED", "POSTED", "DISCARDED");
    }
}
