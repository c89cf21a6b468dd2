package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Takes accounts back into a run that were left out. */
@Command(name = "release", description = "Takes accounts back into a run that were left out.")
final class Release extends RunCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ACCOUNT", description = "Billing accounts.")
    private List<String> accounts = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the run.")
    private String reason = "";

    @Override
    JsonNode act(Server server, String path) throws Exception {
        return server.post(path + "/release", Map.of("accounts", accounts, "reason", reason));
    }
}
