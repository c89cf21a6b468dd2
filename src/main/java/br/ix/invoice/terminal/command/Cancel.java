package br.ix.invoice.terminal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cancels an issued document. */
@Command(name = "cancel", description = "Cancels an issued document; its number stays used.")
final class Cancel extends DocumentCommand {

    @Parameters(index = "0", paramLabel = "INVOICE", description = "The document.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Option(names = "--effect", paramLabel = "EFFECT", description = "REBILL: its days are owed again (default). FINAL: they are settled for good.")
    private @Nullable String effect;

    @Override
    String path() {
        return "/invoices/" + Server.encoded(id) + "/cancel";
    }

    @Override
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("reason", reason));
        if (effect != null) {
            body.put("effect", effect);
        }
        return body;
    }
}
