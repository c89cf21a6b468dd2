package br.ix.invoice.terminal.command;

import java.io.PrintWriter;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Tells in words why a command failed: title, detail and each fault of a problem. */
record Failure(Exception cause) {

    /** Writes to stderr; the exit code. */
    int tell(PrintWriter err) {
        if (cause instanceof Refused refused) {
            tell(refused.problem(), err);
        } else {
            err.println(Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName()));
        }
        err.flush();
        return 1;
    }

    private static void tell(JsonNode problem, PrintWriter err) {
        err.println(problem.path("title").asString("The server refused"));
        if (problem.hasNonNull("detail")) {
            err.println("  " + problem.get("detail").asString());
        }
        for (JsonNode fault : problem.path("errors")) {
            String value = fault.hasNonNull("value") ? " ('%s')".formatted(fault.get("value").asString()) : "";
            err.printf("  %s%s: %s%n", fault.path("field").asString(), value, fault.path("message").asString());
        }
        for (String more : new String[] {"state", "run", "accounts"}) {
            if (problem.hasNonNull(more)) {
                err.printf("  %s: %s%n", more, problem.get(more).isValueNode() ? problem.get(more).asString() : problem.get(more).toString());
            }
        }
    }
}
