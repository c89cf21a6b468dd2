package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Gives an API key a new text. */
@Command(name = "rotate-key", description = "Gives an API key a new text and prints it, once; the old one counts beside it for some hours.")
final class RotateKey implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "ID", description = "The key.")
    private String id = "";

    @Option(names = "--overlap-hours", paramLabel = "HOURS", description = "How long the old text still counts (default: 24; 0: it ends now).")
    private @Nullable Integer hours;

    @Option(names = "--expires", paramLabel = "INSTANT", description = "When the new text ends (default: as before).")
    private @Nullable String expires;

    @Override
    public Integer call() throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("overlapHours", hours);
        body.put("expiresAt", expires);
        commands.screen().show(commands.server().post("/api-keys/" + Server.encoded(id) + "/rotate", body), Keys::text);
        return 0;
    }
}
