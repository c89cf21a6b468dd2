package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The commands {@code keys}, {@code make-key}, {@code rotate-key}. */
class KeyCommandsTest extends StubbedTerminal {

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
}
