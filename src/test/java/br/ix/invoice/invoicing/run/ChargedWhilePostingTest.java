package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Between the charging of its days and the numbers of its documents a run may stand still: nothing is charged twice or lost meanwhile. */
@IntegrationTest
class ChargedWhilePostingTest {

    private final ApiClient api;
    private final World world;
    private final JdbcClient database;
    private final ChargeRows rows;
    private final TransactionTemplate transaction;
    private String subscription;

    @Autowired
    ChargedWhilePostingTest(ApiClient api, JdbcClient database, ChargeRows rows, TransactionTemplate transaction) {
        this.api = api;
        this.world = new World(api);
        this.database = database;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Test
    void whatChangesMeanwhileIsMeasuredAgainstWhatIsCharged() {
        String exchange = world.exchange();
        JsonNode run = drafted(exchange);
        standsStillAfterCharging(run);

        end("2026-09-15");

        JsonNode preview = world.settled(World.created202(world.requestRun("2026-09", exchange, true)), "DRAFTED");
        assertThat(preview.path("totals").path(0).path("amount").asString()).as("5 of 30 days at 300.00 are too much").isEqualTo("-50.00");
    }

    @Test
    void chargingAgainChangesNothingAndTheRetryIssuesWhatWasDrafted() {
        String exchange = world.exchange();
        JsonNode run = drafted(exchange);
        standsStillAfterCharging(run);
        end("2026-09-15");

        assertThat(api.post("/api/v1/billing-runs/" + run.path("id").asString() + "/retry", "{}").status()).isEqualTo(202);
        JsonNode posted = world.settled(run.path("id").asString(), "POSTED");

        assertThat(world.invoicesOf(posted).path(0).path("total").asString()).isEqualTo("200.00");
        JsonNode next = world.bill("2026-10", exchange);
        assertThat(world.invoicesOf(next).path(0).path("total").asString()).isEqualTo("-50.00");
    }

    @Test
    void whoGivesNumbersChargesWhatNobodyHasChargedYetAndNoMore() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "300.00");
        for (int i = 0; i < 3; i++) {
            world.subscription(world.participant(exchange), service, "2026-09-01");
        }
        long key = key(world.draft("2026-09", exchange));
        rows.makeRanges(key, 2);
        List<Long> accounts = database.sql("SELECT billing_account_id FROM billing_run_account WHERE run_id = :run ORDER BY billing_account_id")
                .param("run", key).query(Long.class).list();

        boolean first = Boolean.TRUE.equals(transaction.execute(status -> rows.chargeThrough(key, accounts.get(1), 1)));
        boolean again = Boolean.TRUE.equals(transaction.execute(status -> rows.chargeThrough(key, accounts.get(1), 1)));

        assertThat(List.of(first, again)).as("whether there was something to charge").containsExactly(true, false);
        assertThat(rows.openRanges(key)).as("ranges not charged whole").hasSize(1);
        assertThat(charged(key)).containsExactly(true, true, false);
    }

    private List<Boolean> charged(long run) {
        return database.sql("""
                SELECT c.charged_through IS NOT NULL FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
                JOIN charge_state c ON c.subscription_id = l.subscription_id WHERE i.run_id = :run ORDER BY i.billing_account_id
                """).param("run", run).query(Boolean.class).list();
    }

    private long key(JsonNode run) {
        return database.sql("SELECT id FROM billing_run WHERE public_id = :id").param("id", run.path("id").asString()).query(Long.class).single();
    }

    private JsonNode drafted(String exchange) {
        String service = world.monthlyService();
        world.price(service, exchange, "300.00");
        World.Participant participant = world.participant(exchange);
        subscription = world.subscription(participant, service, Map.of("startsOn", "2026-09-01", "endsOn", "2026-09-20"));
        return world.draft("2026-09", exchange);
    }

    private void standsStillAfterCharging(JsonNode run) {
        String id = run.path("id").asString();
        database.sql("""
                UPDATE billing_run SET state = 'FAILED', failed_in = 'POSTING', failure = 'A test', issued_on = '2026-11-30' WHERE public_id = :id
                """).param("id", id).update();
        long key = key(run);
        rows.makeRanges(key, 2);
        AccountRange range = rows.openRanges(key).get(0);
        transaction.executeWithoutResult(status -> rows.charge(key, range.first(), rows.next(key, range.first(), 100)));
    }

    private void end(String day) {
        String path = "/api/v1/subscriptions/" + subscription;
        var answer = api.patch(path, api.get(path).etag(), Map.of("endsOn", day));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
