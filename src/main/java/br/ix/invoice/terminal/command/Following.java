package br.ix.invoice.terminal.command;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Waits until work has come to one of the states that end it; a server that is away for a while (a restart) is waited for. */
final class Following {

    private static final int BETWEEN_LOOKS_MILLIS = 300;
    private static final int LOOKS_WITHOUT_SERVER = 400;

    private final Server server;
    private final Screen screen;

    Following(Server server, Screen screen) {
        this.server = server;
        this.screen = screen;
    }

    /** The item when it is in one of these states; fails where it FAILED or was DISCARDED and that was not waited for. */
    JsonNode until(String path, Set<String> states) throws Exception {
        JsonNode item = look(path);
        while (!states.contains(item.path("state").asString()) && !hasFailed(item)) {
            screen.progress(item);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            item = look(path);
        }
        screen.progress(item);
        screen.endOfProgress();
        if (!states.contains(item.path("state").asString())) {
            throw new NotDone("%s is %s%s".formatted(item.path("id").asString(), item.path("state").asString(), reason(item)));
        }
        return item;
    }

    private JsonNode look(String path) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return server.get(path);
            } catch (IOException away) {
                if (attempt == LOOKS_WITHOUT_SERVER) {
                    throw away;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
    }

    private static boolean hasFailed(JsonNode item) {
        return Set.of("FAILED", "DISCARDED").contains(item.path("state").asString());
    }

    private static String reason(JsonNode item) {
        String failedIn = item.hasNonNull("failedIn") ? " in " + item.get("failedIn").asString() : "";
        String words = item.path("failure").asString(item.path("message").asString(""));
        return failedIn + (words.isEmpty() ? "" : ": " + words);
    }
}
