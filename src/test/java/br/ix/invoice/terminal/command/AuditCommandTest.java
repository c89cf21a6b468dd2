package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command {@code audit verify}. */
class AuditCommandTest extends StubbedTerminal {

    private static final String VERIFICATION = "GET /api/v1/audit/verification";

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
}
