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

/** The commands {@code keys}, {@code make-key}, {@code rotate-key}. */
class KeyCommandsTest {

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
    void theKeysAreATableWithTheirEnd() {
        server.on("GET /api/v1/api-keys?limit=500&expiresBefore=2027-01-01", 200, """
                {"items": [{"id": "k1", "name": "ERP", "role": "viewer", "state": "EXPIRING", "expiresAt": "2026-12-31T00:00:00Z", "lastUsedAt": null}], "next": null}
                """);

        assertThat(run("keys", "--expires-before", "2027-01-01")).as(err.toString()).isZero();

        assertThat(out.toString()).contains("ERP", "EXPIRING", "2026-12-31T00:00:00Z", "never");
    }

    @Test
    void theTextOfANewKeyIsPrintedAloneForAScript() {
        server.on("POST /api/v1/api-keys", 201, "{\"id\": \"k1\", \"name\": \"ERP\", \"key\": \"ixi_abc\"}");
        server.on("POST /api/v1/api-keys/k1/rotate", 200, "{\"id\": \"k1\", \"name\": \"ERP\", \"key\": \"ixi_def\"}");

        assertThat(run("make-key", "ERP", "--role", "viewer", "--scope", "invoices:read")).as(err.toString()).isZero();
        assertThat(run("rotate-key", "k1", "--overlap-hours", "1")).as(err.toString()).isZero();

        assertThat(out.toString().lines()).containsExactly("ixi_abc", "ixi_def");
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
