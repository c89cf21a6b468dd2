package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Draws up a contract of the template in force. */
@Command(name = "draw-up", description = "Draws up the contract of a participant from the template in force; it takes the place of the valid one.")
final class DrawUp implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ASN", description = "AS number of the participant.")
    private String asn = "";

    @Option(names = "--exchange", required = true, paramLabel = "CODE", description = "The exchange at which it takes part.")
    private String exchange = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "Kind of the contract (default: the usual one).")
    private @Nullable String kind;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        String number = asn.replaceFirst("^(?i)AS(?=[0-9])", "");
        JsonNode found = server.get("/participants?asn=%s&exchange=%s".formatted(Server.encoded(number), Server.encoded(exchange))).path("items");
        if (found.isEmpty()) {
            throw new NotDone("There is no participant AS%s at '%s'. Look for it with the console, or register it first.".formatted(number, exchange));
        }
        Map<String, String> body = new HashMap<>(Map.of("participant", found.path(0).path("id").asString()));
        if (kind != null) {
            body.put("kind", kind);
        }
        commands.screen().show(server.post("/contracts", body), ContractLines::item);
        return 0;
    }
}
