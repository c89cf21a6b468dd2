package br.ix.invoice.terminal;

import br.ix.invoice.terminal.command.Commands;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Whether the program was started as a command, and running it. */
public final class Terminal {

    /** The script {@code batch-jobs/ix-invoice} sets it, so that a word that is no command is told so. */
    private static final String STARTED_BY_SCRIPT = "ix-invoice.terminal";

    private Terminal() {
    }

    /** Whether these arguments are a command and not settings of the server. */
    public static boolean isMeantBy(String... arguments) {
        return Boolean.getBoolean(STARTED_BY_SCRIPT) || (arguments.length > 0 && Commands.names().contains(arguments[0]));
    }

    /** Runs the command: 0 done, 1 refused or failed, 2 wrong words. What libraries log is left out: a command says itself what went wrong. */
    public static int run(String... arguments) {
        LoggingSystem.get(Terminal.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        return Commands.run(System.getenv(), arguments);
    }
}
