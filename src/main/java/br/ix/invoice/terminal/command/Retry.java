package br.ix.invoice.terminal.command;

import java.util.Set;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Lets a run go on that failed. */
@Command(name = "retry", description = "Lets a failed run go on.")
final class Retry extends RunCommand {

    @Override
    JsonNode act(Server server, String path) throws Exception {
        return server.post(path + "/retry");
    }

    @Override
    Set<String> endStates(JsonNode run) {
        return Set.of("DRAFTED", "POSTED");
    }
}
