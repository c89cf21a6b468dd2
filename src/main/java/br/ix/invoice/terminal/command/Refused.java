package br.ix.invoice.terminal.command;

import tools.jackson.databind.JsonNode;

/** The server refused a request; {@code problem} is its problem document (RFC 9457). */
final class Refused extends Exception {

    private final transient JsonNode problem;

    Refused(int status, JsonNode problem) {
        super(problem.path("title").asString("Status " + status));
        this.problem = problem;
    }

    JsonNode problem() {
        return problem;
    }
}
