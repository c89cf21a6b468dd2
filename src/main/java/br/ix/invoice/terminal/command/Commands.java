package br.ix.invoice.terminal.command;

import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** All commands, and what they share: where the server is, how to show answers. Public: the module's face starts it. */
@Command(name = "ix-invoice", mixinStandardHelpOptions = true, versionProvider = CommandVersion.class,
        description = "Commands for the operator of an ix-invoice server.",
        footer = {"", "The key is taken from IX_INVOICE_KEY, or user and password from IX_INVOICE_USER and IX_INVOICE_PASSWORD.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong words."},
        subcommands = {Bill.class, Runs.class, Approve.class, Discard.class, Redraft.class, Exclude.class, Release.class, Retry.class,
            Invoice.class, Cancel.class, Credit.class, Import.class, Imports.class, Apply.class, Undo.class, BankFile.class, Remittance.class, VoidSubscription.class, Waive.class, Waivers.class, EndWaiver.class, Messages.class, ReplayMessage.class,
            DiscardMessage.class, AdjustPrices.class, Report.class, DunningLook.class, IndexMonth.class, Contracts.class, DrawUp.class,
            Sign.class, Unsign.class, Audit.class, Keys.class, MakeKey.class, RotateKey.class, ExportList.class, Extract.class})
public final class Commands implements Runnable {

    private final Map<String, String> environment;

    @Option(names = "--server", scope = ScopeType.INHERIT, paramLabel = "URL", defaultValue = "http://localhost:9000",
            description = "Where the server is (default: ${DEFAULT-VALUE}).")
    private String server = "http://localhost:9000";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Write answers as JSON, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private Commands(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs a command with the environment of a process; its exit code. */
    public static int run(Map<String, String> environment, String... arguments) {
        return commandLine(environment).execute(arguments);
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Commands(environment));
        line.setExecutionExceptionHandler((failure, command, parsed) -> new Failure(failure).tell(command.getErr()));
        return line;
    }

    /** The words that are commands. */
    public static Set<String> names() {
        return commandLine(Map.of()).getSubcommands().keySet();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of " + String.join(", ", spec.subcommands().keySet()));
    }

    Server server() {
        return new Server(server, environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    Screen screen() {
        return new Screen(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }
}
