package br.ix.invoice.payment;

import static br.ix.invoice.Scene.fields;
import static br.ix.invoice.Scene.problem;
import static br.ix.invoice.invoicing.HandWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Statements and aging: their shape, whose they are, and what existed before there was a ledger. */
@IntegrationTest
class BalanceResourceTest {

    private static final Path BACKFILL =
            Path.of("src/main/resources/db/migration/invoicing/V0201__invoicing_update_settlement_of_invoice.sql");

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Balances balances;
    private final World world;
    private final HandWorld hand;
    private String exchange;
    private Participant participant;

    @Autowired
    BalanceResourceTest(ApiClient api, JdbcClient jdbc, TransactionTemplate transaction, Balances balances) {
        this.balances = balances;
        this.api = api;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void aParticipant() {
        exchange = world.exchange();
        participant = world.participant(exchange);
    }

    @Test
    void aStatementOpensShowsAndCloses() {
        JsonNode invoice = hand.byHand(participant, "100.00");
        JsonNode paid = pay("120.00", "2026-01-10");

        JsonNode all = statement("");
        JsonNode since = statement("?from=2026-01-11");

        assertThat(texts(all.path("entries"), "kind")).containsExactly("PAYMENT", "INVOICE");
        assertThat(texts(all.path("entries"), "document")).containsExactly(id(paid), id(invoice));
        assertThat(texts(all.path("entries"), "amount")).containsExactly("-120.00", "100.00");
        assertThat(texts(all.path("entries"), "balance")).containsExactly("-120.00", "-20.00");
        assertThat(List.of(all.path("openingBalance").asString(), all.path("closingBalance").asString())).containsExactly("0.00", "-20.00");
        assertThat(List.of(since.path("openingBalance").asString(), since.path("closingBalance").asString())).containsExactly("-120.00", "-20.00");
        assertThat(statement("?until=2026-01-10").path("closingBalance").asString()).isEqualTo("-120.00");
        assertThat(statement("?asOf=2020-01-01").path("entries")).isEmpty();
        assertThat(all.propertyNames()).containsExactly("billingAccount", "currency", "openingBalance", "entries", "closingBalance");
    }

    @ParameterizedTest
    @CsvSource({"0, current", "1, d1to30", "30, d1to30", "31, d31to60", "60, d31to60", "61, d61to90", "90, d61to90", "91, over90", "900, over90"})
    void anAmountStandsInTheColumnOfItsDays(int late, String column) {
        JsonNode invoice = hand.byHand(participant, "100.00");
        String dueOn = invoice.path("dueOn").asString();

        JsonNode row = api.get("/api/v1/reports/aging?exchange=%s&asOf=%s".formatted(exchange, LocalDate.parse(dueOn).plusDays(late)))
                .json().path("items").path(0);

        assertThat(row.path(column).asString()).isEqualTo("100.00");
        assertThat(row.path("total").asString()).isEqualTo("100.00");
        assertThat(row.path("billTo").asString()).isEqualTo(participant.organisation());
    }

    @Test
    void whoOwesNothingIsLeftOutAndAPageGoesOnWhereTheLastOneEnded() {
        hand.byHand(participant, "100.00");
        world.participant(exchange);
        Participant other = world.participant(exchange);
        hand.byHand(other, "50.00");

        JsonNode first = api.get("/api/v1/reports/aging?limit=1&exchange=" + exchange).json();
        JsonNode second = api.get("/api/v1/reports/aging?limit=1&exchange=" + exchange + "&after=" + first.path("next").asString()).json();

        assertThat(texts(first.path("items"), "billingAccount")).containsExactly(participant.billingAccount());
        assertThat(texts(second.path("items"), "billingAccount")).containsExactly(other.billingAccount());
        assertThat(second.path("next").isNull()).isTrue();
    }

    /** Reports of the months before need not look at each account. */
    @Test
    void beforeAnythingWasBookedNobodyOwedOrHadAnything() {
        hand.byHand(participant, "100.00");

        assertThat(balances.anyOn(LocalDate.of(2000, 12, 31))).isFalse();
        assertThat(balances.anyOn(LocalDate.now())).isTrue();
    }

    @Test
    void aParticipantSeesItsOwnMoneyOnly() {
        hand.byHand(participant, "100.00");
        JsonNode paid = pay("10.00", "2026-01-10");
        Participant other = world.participant(exchange);
        ApiClient key = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "own", "role", "participant", "asn", other.asn())).json().path("key").asString());

        assertThat(problem(key.get("/api/v1/billing-accounts/" + participant.billingAccount() + "/statement"))).isEqualTo("404 not-found");
        assertThat(key.get("/api/v1/billing-accounts/" + other.billingAccount() + "/statement").status()).isEqualTo(200);
        assertThat(key.get("/api/v1/payments").json().path("items")).isEmpty();
        assertThat(problem(key.get("/api/v1/payments/" + id(paid)))).isEqualTo("404 not-found");
        assertThat(key.get("/api/v1/reports/aging").json().path("items")).isEmpty();
    }

    @Test
    void daysThatAreNoneAreToldWithTheirField() {
        String path = "/api/v1/billing-accounts/" + participant.billingAccount() + "/statement";
        assertThat(fields(api.get(path + "?from=x&until=y&asOf=z"))).containsExactlyInAnyOrder("from", "until", "asOf");
        assertThat(fields(api.get(path + "?from=2026-02-01&until=2026-01-01"))).containsExactly("until");
        assertThat(fields(api.get("/api/v1/reports/aging?asOf=today"))).containsExactly("asOf");
        assertThat(fields(api.get("/api/v1/reports/aging?exchange=nowhere"))).containsExactly("exchange");
    }

    /** The migration is run once more over documents as they were before it. */
    @Test
    void documentsFromBeforeTheLedgerHaveTheirEntries() {
        JsonNode open = hand.byHand(participant, "100.00");
        JsonNode cancelled = hand.byHand(participant, "30.00");
        hand.cancel(id(cancelled), "FINAL");
        List<String> taken = Stream.of("PAID", "CLOSED", "CANCELLED").map(state -> takenOver(hand.byHand(participant, "7.00"), state)).toList();

        List<String> rows = transaction.execute(status -> {
            jdbc.sql("UPDATE invoice SET booked_at = NULL, cancelled_at = NULL WHERE public_id IN (:ids)").param("ids", ids(taken, open, cancelled)).update();
            jdbc.sql(backfill()).update();
            status.setRollbackOnly();
            return jdbc.sql("""
                    SELECT CONCAT_WS(' ', booked_at IS NOT NULL, cancelled_at IS NOT NULL, settled_at IS NOT NULL, closed_at IS NOT NULL,
                        ROUND(paid), ROUND(written_off)) FROM invoice WHERE public_id IN (:ids) ORDER BY id""")
                    .param("ids", ids(taken, open, cancelled)).query(String.class).list();
        });

        assertThat(rows).containsExactly("1 0 0 0 0 0", "1 1 0 0 0 0", "1 0 1 1 7 0", "1 0 1 1 0 7", "0 0 0 0 0 0");
    }

    private String takenOver(JsonNode invoice, String state) {
        jdbc.sql("UPDATE invoice SET taken_over = :state, state = CASE WHEN :state = 'CANCELLED' THEN 'CANCELLED' ELSE state END WHERE public_id = :id")
                .param("state", state).param("id", id(invoice)).update();
        return id(invoice);
    }

    private static List<String> ids(List<String> taken, JsonNode... others) {
        return Stream.concat(taken.stream(), Stream.of(others).map(BalanceResourceTest::id)).toList();
    }

    private static String backfill() {
        try {
            return Files.readString(BACKFILL).replaceAll("(?m)^--.*$", "").replace(";", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private JsonNode pay(String amount, String day) {
        return hand.post("/api/v1/payments", Map.of("billingAccount", participant.billingAccount(), "amount", amount, "receivedOn", day)).json();
    }

    private JsonNode statement(String query) {
        return api.get("/api/v1/billing-accounts/" + participant.billingAccount() + "/statement" + query).json();
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
