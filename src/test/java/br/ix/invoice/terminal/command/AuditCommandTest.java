package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command {@code audit verify}. */
class AuditCommandTest {

    private static final String VERIFICATION = "GET /api/v1/audit/verification";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anIntactChainIsSaidWithWhatToNote() {
        server.on(VERIFICATION, 200, "{\"intact\": true, \"sealed\": 12, \"unsealed\": 1, \"hash\": \"ab\", \"appendOnly\": true, \"broken\": null}");

        assertThat(run("audit", "verify")).isZero();

        assertThat(out.toString()).contains("Intact: 12 entries sealed and good, 1 not sealed yet", "note    12:ab", "the database refuses changes");
    }

    @Test
    void theFirstBrokenLinkIsNamedAndTheExitIsOne() {
        server.on(VERIFICATION, 200, """
                {"intact": false, "sealed": 2, "unsealed": 0, "hash": "ab", "appendOnly": false,
                 "broken": {"position": 3, "entry": 7, "fault": "CHANGED", "detail": "Entry 7 at place 3 is not what was sealed"}}
                """);

        assertThat(run("audit", "verify")).isEqualTo(1);

        assertThat(out.toString()).contains("BROKEN", "NOT PROTECTED");
        assertThat(err.toString()).contains("broken (CHANGED): Entry 7 at place 3 is not what was sealed");
    }

    @Test
    void withoutAWordOfWhatToDoItIsWrongWords() {
        assertThat(run("audit")).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine line = Commands.commandLine(Map.of("IX_INVOICE_KEY", "ixi_x")).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--server";
        all[arguments.length + 1] = server.url();
        return line.execute(all);
    }
}
