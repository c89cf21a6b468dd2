package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The audit trail. */
@Command(name = "audit", description = "Verifies the audit trail.", subcommands = Audit.Verify.class)
final class Audit implements Runnable {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the trail: verify");
    }

    /** Follows the chain of hashes and names the first broken link. */
    @Command(name = "verify", description = "Computes the chain of the audit trail anew and names the first broken link.")
    static final class Verify implements Callable<Integer> {

        @ParentCommand
        private Audit audit;

        @Option(names = "--expect", paramLabel = "POSITION:HASH", description = "A place and its hash that were noted before, elsewhere.")
        private @Nullable String expect;

        @Override
        public Integer call() throws Exception {
            JsonNode result = audit.commands.server().get("/audit/verification" + (expect == null ? "" : "?expect=" + Server.encoded(expect)));
            audit.commands.screen().show(result, Verify::lines);
            if (!result.path("intact").asBoolean()) {
                JsonNode broken = result.path("broken");
                throw new NotDone("The audit trail is broken (%s): %s".formatted(broken.path("fault").asString(), broken.path("detail").asString()));
            }
            return 0;
        }

        private static List<String> lines(JsonNode result) {
            return List.of("%s: %d entries sealed and good, %d not sealed yet".formatted(result.path("intact").asBoolean() ? "Intact" : "BROKEN",
                            result.path("sealed").asLong(), result.path("unsealed").asLong()),
                    "  note    %d:%s".formatted(result.path("sealed").asLong(), result.path("hash").asString()),
                    "  tables  " + (result.path("appendOnly").asBoolean() ? "the database refuses changes"
                            : "NOT PROTECTED: the database does not refuse changes (docs/operations.md)"));
        }
    }
}
