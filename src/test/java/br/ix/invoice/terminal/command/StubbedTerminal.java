package br.ix.invoice.terminal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import picocli.CommandLine;

/** A terminal with a key, whose server answers what a test tells it to. */
abstract class StubbedTerminal {

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The exit code. */
    int run(String... words) {
        CommandLine line = Commands.commandLine(Map.of("IX_INVOICE_KEY", "ixi_abc")).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(words), Stream.of("--server", server.url())).toArray(String[]::new));
    }
}
