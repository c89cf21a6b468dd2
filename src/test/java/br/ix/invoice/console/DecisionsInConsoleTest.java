package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a second person, as a clerk sees and decides it. */
@IntegrationTest
class DecisionsInConsoleTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Test
    void whatWaitsIsOnTheFirstPageAndIsDecidedOnItsOwn() {
        String page = "/console/decisions/" + waiting();
        ConsoleSession approver = ConsoleSession.of("approver", api);
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(approver.get("/").body()).contains("/console/decisions?state=WAITING");
        assertThat(approver.get("/console/decisions?state=WAITING").body()).contains(page, "Invoice by hand", "MANUAL &lt;9&gt;");
        assertThat(approver.get("/console/decisions?lang=pt").body()).contains("Decisões", "Fatura manual", "em espera");
        approver.get("/?lang=en");
        assertThat(operator.get(page).body()).contains("billingAccount", "Reject").doesNotContain("Approve and do it");
        assertThat(operator.post(page, page + "/approval", Map.of()).statusCode()).isEqualTo(403);
        assertThat(approver.post(page, page + "/approval", Map.of()).body()).as("the account is none: it waits on").contains("billingAccount", "Approve and do it");
        assertThat(approver.post(page, page + "/rejection", Map.of("reason", "no such account")).body()).contains("Rejected: nothing of it was done", "no such account");
        assertThat(approver.get("/console/audit/history?subject=decisions/" + page.substring("/console/decisions/".length())).body()).contains("Decision: rejected");
    }

    private String waiting() {
        String id = UUID.randomUUID().toString();
        database.sql("""
                INSERT INTO pending_decision (public_id, kind, request, what, state, asked_by, asked_by_name, asked_at, expires_at, request_hash)
                VALUES (:id, 'invoice', '{"billingAccount": "00000000-0000-0000-0000-000000000000", "lines": [{"description": "x", "quantity": "1", "unitPrice": "9.00"}]}',
                        'MANUAL <9>', 'WAITING', 'user:other', 'other', '2026-01-01', '2199-01-01', :id)
                """).param("id", id).update();
        return id;
    }
}
