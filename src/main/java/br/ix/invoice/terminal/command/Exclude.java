package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Leaves accounts out of a run. */
@Command(name = "exclude", description = "Leaves accounts out of a run.")
final class Exclude extends RunCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ACCOUNT", description = "Billing accounts.")
    private List<String> accounts = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the run.")
    private String reason = "";

    @Override
    JsonNode act(Server server, String path) throws Exception {
        return server.post(path + "/exclude", Map.of("accounts", accounts, "reason", reason));
    }
}
