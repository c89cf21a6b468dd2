package br.ix.invoice.terminal.command;

import java.util.Set;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Gives a draft up. */
@Command(name = "discard", description = "Gives up what a run drafted.")
final class Discard extends RunCommand {

    @Override
    JsonNode act(Server server, String path) throws Exception {
        return server.post(path + "/discard");
    }

    @Override
    Set<String> endStates(JsonNode run) {
        return Set.of("DISCARDED");
    }
}
