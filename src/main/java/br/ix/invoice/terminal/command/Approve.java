package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Approves a draft: the one that stands now, or the one that was looked at where its hash is given. */
@Command(name = "approve", description = "Approves what a run drafted; the invoices are issued.")
final class Approve extends RunCommand {

    @Option(names = "--content-hash", paramLabel = "HASH", description = "Approve only the draft with this hash (default: as it stands now).")
    private @Nullable String contentHash;

    @Option(names = "--issued-on", paramLabel = "DAY", description = "The day of issue (default: today).")
    private @Nullable String issuedOn;

    @Override
    JsonNode act(Server server, String path) throws Exception {
        String hash = contentHash == null ? server.get(path).path("contentHash").asString("") : contentHash;
        return approve(server, path, hash, issuedOn);
    }

    static JsonNode approve(Server server, String path, String contentHash, @Nullable String issuedOn) throws Exception {
        Map<String, String> body = new HashMap<>();
        body.put("contentHash", contentHash);
        if (issuedOn != null) {
            body.put("issuedOn", issuedOn);
        }
        return server.post(path + "/approve", body);
    }

    @Override
    Set<String> endStates(JsonNode run) {
        return Set.of("POSTED");
    }
}
