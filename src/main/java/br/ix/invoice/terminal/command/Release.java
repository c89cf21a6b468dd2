package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Bills accounts after all that were left out of a run, or that a bound parked. */
@Command(name = "release", description = "Bills accounts after all that were left out of a run, or that a bound parked.")
final class Release extends RunCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ACCOUNT", description = "Billing accounts; or --all.")
    private List<String> accounts = List.of();

    @Option(names = "--all", description = "All that are parked and can be released.")
    private boolean all;

    @Option(names = "--parked-for", paramLabel = "CODE", description = "Only those that are parked for this reason.")
    private String parkedFor = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the run.")
    private String reason = "";

    @Override
    JsonNode act(Server server, String path) throws Exception {
        if (all != accounts.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the accounts to release, or --all that can be");
        }
        Map<String, Object> body = new HashMap<>(Map.of("reason", reason));
        if (!all) {
            body.put("accounts", accounts);
        }
        if (!parkedFor.isEmpty()) {
            body.put("parkedFor", parkedFor);
        }
        return server.post(path + "/release", body);
    }
}
