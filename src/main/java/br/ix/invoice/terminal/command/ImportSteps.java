package br.ix.invoice.terminal.command;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The steps of an import that several commands take, and how its end is shown. */
final class ImportSteps {

    private final Server server;
    private final Screen screen;
    private final Following following;

    ImportSteps(Server server, Screen screen) {
        this.server = server;
        this.screen = screen;
        this.following = new Following(server, screen);
    }

    static String path(String id) {
        return "/imports/" + Server.encoded(id);
    }

    JsonNode follow(String id, String... endStates) throws Exception {
        return following.until(path(id), Set.of(endStates));
    }

    JsonNode apply(String id) throws Exception {
        return server.post(path(id) + "/apply");
    }

    /** The item for programs, the whole report for people. */
    void showReport(JsonNode item) throws Exception {
        if (screen.isForPrograms()) {
            screen.show(item, ImportLines::item);
        } else {
            screen.text(server.getText(path(item.path("id").asString()) + "/report"));
        }
    }
}
