package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Drafts accounts of a run anew. */
@Command(name = "redraft", description = "Drafts accounts of a run anew: those given, else the stale, parked and failed ones.")
final class Redraft extends RunCommand {

    @Parameters(index = "1..*", paramLabel = "ACCOUNT", description = "Billing accounts.")
    private List<String> accounts = List.of();

    @Override
    JsonNode act(Server server, String path) throws Exception {
        return server.post(path + "/redraft", accounts.isEmpty() ? Map.of() : Map.of("accounts", accounts));
    }
}
