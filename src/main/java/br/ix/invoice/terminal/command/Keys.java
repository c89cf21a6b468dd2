package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Shows the API keys. */
@Command(name = "keys", description = "Shows the API keys: role, end, last use.")
final class Keys implements Callable<Integer> {

    private static final List<String> HEADINGS = List.of("ID", "NAME", "ROLE", "STATE", "ENDS", "LAST USED");

    @ParentCommand
    private Commands commands;

    @Option(names = "--expires-before", paramLabel = "DAY", description = "Only those that end before this day, yyyy-mm-dd.")
    private @Nullable String expiresBefore;

    @Override
    public Integer call() throws Exception {
        String filter = expiresBefore == null ? "" : "&expiresBefore=" + Server.encoded(expiresBefore);
        commands.screen().showTable(commands.server().get("/api-keys?limit=500" + filter), HEADINGS, Keys::row);
        return 0;
    }

    private static List<String> row(JsonNode key) {
        return List.of(key.path("id").asString(), key.path("name").asString(), key.path("role").asString(), key.path("state").asString(),
                key.path("expiresAt").asString("never"), key.path("lastUsedAt").asString("never"));
    }

    /** The text of a key and nothing else, so that a script can put it where it belongs. */
    static List<String> text(JsonNode made) {
        return List.of(made.path("key").asString());
    }
}
