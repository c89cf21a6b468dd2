package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.invoicing.World;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows that a run needs are in use by another transaction: the whole chunk again, a bounded number of times, then words for a person. */
@Tag("own-servers")
class BusyRunsTest {

    private static final String RUNS = "/api/v1/billing-runs";

    private static Cluster cluster;
    private static World world;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.shared();
        world = new World(cluster.program().client());
    }

    @Test
    void anAccountWhoseRowsStayInUseIsParkedAndTheOthersAreDrafted() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        JsonNode drafted;
        try (Connection busy = otherDocument(exchange)) {
            drafted = world.settled(requested(exchange), "DRAFTED");
            busy.rollback();
        }
        String run = drafted.path("id").asString();
        JsonNode parked = cluster.program().client().get(RUNS + "/" + run + "/parked").json().path("items");
        cluster.program().client().post(RUNS + "/" + run + "/redraft", Map.of());
        JsonNode again = world.settled(run, "DRAFTED");
        world.post(again);

        assertThat(drafted.path("counts").path("parked").asInt()).isEqualTo(again.path("counts").path("parked").asInt() + 1);
        assertThat(parked.toString()).contains("\"BUSY\"");
        cluster.endAlike(List.of(exchange));
    }

    @Test
    void aRunThatWaitsForTheSeriesGoesOnWhenItIsFree() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        JsonNode drafted = world.settled(requested(exchange), "DRAFTED");
        try (Connection busy = holdSeries(exchange)) {
            assertThat(world.approve(drafted).status()).isEqualTo(202);
            Awaitility.await().until(() -> waits() > 0);
            Awaitility.await().until(() -> waits() == 0);
            busy.rollback();
        }

        cluster.endAlike(List.of(exchange));
    }

    @Test
    void aRunWhoseSeriesStaysInUseSaysSoAndGoesOnByRetry() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        JsonNode drafted = world.settled(requested(exchange), "DRAFTED");
        String run = drafted.path("id").asString();
        JsonNode failed;
        try (Connection busy = holdSeries(exchange)) {
            assertThat(world.approve(drafted).status()).isEqualTo(202);
            failed = world.settled(run, "FAILED");
            busy.rollback();
        }
        Answer retried = cluster.program().client().post(RUNS + "/" + run + "/retry", Map.of());

        assertThat(failed.path("failure").asString()).contains("in use by another transaction, 5 times in a row");
        assertThat(retried.status()).isEqualTo(202);
        cluster.endAlike(List.of(exchange));
    }

    @Test
    void aChunkThatADeadlockEndsIsDoneAgain() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        JsonNode drafted = world.settled(requested(exchange), "DRAFTED");
        long deadlocks = status("INNODB_DEADLOCKS");
        try (Connection other = holdSeries(exchange)) {
            // Given another transaction that is more work to undo than a chunk which has only just begun
            other.createStatement().executeUpdate("UPDATE price SET unit_price = unit_price + 1");
            assertThat(world.approve(drafted).status()).isEqualTo(202);
            Awaitility.await().until(() -> waits() > 0);
            // When each waits for the other: the chunk for the series, the other for the run
            other.createStatement().executeQuery("SELECT id FROM billing_run WHERE public_id = '%s' FOR UPDATE".formatted(drafted.path("id").asString()));
            other.rollback();
        }

        cluster.endAlike(List.of(exchange));
        assertThat(status("INNODB_DEADLOCKS")).as("deadlocks").isGreaterThan(deadlocks);
    }

    /** Requests a run that a person approves. */
    private static String requested(String exchange) {
        return World.created202(cluster.program().client().post(RUNS, UUID.randomUUID().toString(), Map.of("period", "2026-10", "exchange", exchange)));
    }

    /** A document of the month for one account, in a transaction that does not end. */
    private static Connection otherDocument(String exchange) throws Exception {
        Connection busy = transaction();
        try (var insert = busy.prepareStatement("""
                INSERT INTO invoice (id, public_id, kind, regular, state, billing_account_id, organisation_id, exchange_id, issuer_id,
                    issuer_print_id, period, currency, subtotal, tax_total, total, bill_to, hash)
                SELECT -1, UUID(), 'REGULAR', 1, 'DRAFT', b.id, y.organisation_id, b.exchange_id, u.issuer_id, i.issuer_print_id, '2026-10',
                    'BRL', 1, 0, 1, i.bill_to, i.hash
                FROM billing_account b JOIN participant p ON p.id = b.own_participant_id JOIN exchange e ON e.id = b.exchange_id
                    JOIN billing_account_payer y ON y.billing_account_id = b.id JOIN exchange_issuer u ON u.exchange_id = e.id,
                    (SELECT issuer_print_id, bill_to, hash FROM invoice LIMIT 1) AS i
                WHERE e.code = ? AND p.asn = 100005
                """)) {
            insert.setString(1, exchange);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return busy;
    }

    private static Connection holdSeries(String exchange) throws Exception {
        return hold("SELECT n.issuer_id FROM number_series n JOIN issuer i ON i.id = n.issuer_id WHERE i.code = '%s' FOR UPDATE".formatted(exchange));
    }

    private static Connection hold(String rows) throws Exception {
        Connection busy = transaction();
        busy.createStatement().executeQuery(rows);
        return busy;
    }

    private static Connection transaction() throws Exception {
        Connection connection = cluster.servers().connection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Chunks that wait for a row at this moment. */
    private static int waits() {
        return (int) status("INNODB_ROW_LOCK_CURRENT_WAITS");
    }

    private static long status(String name) {
        return cluster.database().sql("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = :name").param("name", name)
                .query(Long.class).single();
    }
}
