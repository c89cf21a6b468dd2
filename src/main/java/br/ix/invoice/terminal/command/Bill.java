package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Requests the run of a month, and follows and approves it where that is wanted. */
@Command(name = "bill", description = "Requests the billing run of a month.")
final class Bill implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "PERIOD", description = "The month, yyyy-mm.")
    private String period = "";

    @Option(names = "--exchange", paramLabel = "CODE", description = "Only this exchange (default: all).")
    private @Nullable String exchange;

    @Option(names = "--follow", description = "Wait until it is drafted (with --approve: posted), with its progress.")
    private boolean follow;

    @Option(names = "--approve", description = "Wait until it is drafted, then approve what was drafted.")
    private boolean approve;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        Screen screen = commands.screen();
        JsonNode run = server.post("/billing-runs", body());
        String path = "/billing-runs/" + run.path("id").asString();
        Following following = new Following(server, screen);
        if (follow || approve) {
            run = following.until(path, Set.of("DRAFTED", "POSTED"));
        }
        if (approve && run.path("state").asString().equals("DRAFTED")) {
            run = Approve.approve(server, path, run.path("contentHash").asString(""), null);
            run = follow ? following.until(path, Set.of("POSTED")) : run;
        }
        screen.show(run, RunLines::item);
        return 0;
    }

    private Map<String, String> body() {
        Map<String, String> body = new HashMap<>();
        body.put("period", period);
        if (exchange != null) {
            body.put("exchange", exchange);
        }
        return body;
    }
}
