package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Makes an API key. */
@Command(name = "make-key", description = "Makes an API key and prints its text, once.")
final class MakeKey implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the key is called.")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, operator, approver, administrator, participant or portal.")
    private String role = "";

    @Option(names = "--asn", paramLabel = "ASN", description = "Of a participant: its AS number.")
    private @Nullable Long asn;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "Only this collection, for example invoices:read; may be given several times.")
    private @Nullable List<String> scopes;

    @Option(names = "--expires", paramLabel = "INSTANT", description = "When it ends, for example 2027-12-31T00:00:00Z (default: never).")
    private @Nullable String expires;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "role", role));
        body.put("asn", asn);
        body.put("scopes", scopes);
        body.put("expiresAt", expires);
        commands.screen().show(commands.server().post("/api-keys", body), Keys::text);
        return 0;
    }
}
