package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Shows who may be blocked for being late, and looks again. */
@Command(name = "dunning", description = "Shows which accounts may be blocked for being late; --run looks who is late now.")
final class DunningLook implements Callable<Integer> {

    private static final List<String> HEADINGS = List.of("ACCOUNT", "STATE", "SINCE");

    @ParentCommand
    private Commands commands;

    @Option(names = "--run", description = "Request a look: reminders are written, and who may be blocked is told.")
    private boolean run;

    @Override
    public Integer call() throws Exception {
        if (run) {
            commands.screen().show(commands.server().post("/dunning-runs"), look -> List.of("Look %s is requested.".formatted(look.path("id").asString())));
            return 0;
        }
        commands.screen().showTable(commands.server().get("/overdue-accounts?limit=500"), HEADINGS, DunningLook::row);
        return 0;
    }

    private static List<String> row(JsonNode one) {
        return List.of(one.path("billingAccount").asString(), one.path("state").asString(), one.path("since").asString());
    }
}
