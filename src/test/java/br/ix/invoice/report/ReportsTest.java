package br.ix.invoice.report;

import static br.ix.invoice.Scene.fields;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Figures of months: what they are, that they follow what happens, and that they are found by keys. */
@IntegrationTest
class ReportsTest {

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final World world;
    private final HandWorld hand;
    private final BusinessClock clock;
    private String exchange;
    private Participant participant;

    @Autowired
    ReportsTest(ApiClient api, JdbcClient jdbc, BusinessClock clock) {
        this.api = api;
        this.jdbc = jdbc;
        this.clock = clock;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void aParticipant() {
        exchange = world.exchange();
        participant = world.participant(exchange);
    }

    @Test
    void revenueSaysWhatDiscountsAndWaiversCost() {
        String half = subscribed("100.00", "50");
        String free = subscribed("80.00", "100");
        String paid = subscribed("70.00", null);
        world.bill("2026-10", exchange);
        byHand("200.00", "10");

        List<List<String>> rows = rows("revenue", "service", "amount", "discounts", "waivers");

        assertThat(rows).containsExactlyInAnyOrder(List.of(half, "50.00", "0.00", "50.00"), List.of(free, "0.00", "0.00", "80.00"),
                List.of(paid, "70.00", "0.00", "0.00"), List.of("null", "180.00", "20.00", "0.00"));
    }

    @Test
    void cashIsHeldAgainstWhatWasIssuedAndReceivablesAreWhatIsLeft() {
        JsonNode invoice = hand.byHand(participant, "260.00");
        JsonNode wrong = hand.byHand(participant, "30.00");
        hand.cancel(wrong.path("id").asString(), "FINAL");
        hand.credit(invoice.path("id").asString(), Map.of("lines", List.of(Map.of("position", 1, "amount", "10.00"))));
        Answer paid = api.post("/api/v1/payments", "k" + Scene.unique(), Map.of("billingAccount", participant.billingAccount(), "amount", "100.00",
                "receivedOn", month().atDay(1).toString()));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);

        assertThat(rows("cash", "currency", "issued", "credited", "cancelled", "received", "returned"))
                .containsExactly(List.of("BRL", "290.00", "-10.00", "-30.00", "100.00", "0.00"));
        assertThat(rows("receivables", "current", "over90", "total")).containsExactly(List.of("150.00", "0.00", "150.00"));

        api.post("/api/v1/payments/" + paid.json().path("id").asString() + "/reverse", Map.of("reason", "returned"));

        assertThat(rows("cash", "received", "returned")).containsExactly(List.of("100.00", "100.00"));
        assertThat(rows("receivables", "total")).containsExactly(List.of("250.00"));
    }

    @Test
    void keptFiguresFollowWhatIsIssuedAndCancelledLater() {
        JsonNode first = hand.byHand(participant, "100.00");
        assertThat(rows("revenue", "amount")).containsExactly(List.of("100.00"));

        hand.byHand(participant, "11.00");
        assertThat(rows("revenue", "amount")).containsExactly(List.of("111.00"));
        hand.cancel(first.path("id").asString(), "FINAL");

        assertThat(rows("revenue", "amount")).containsExactly(List.of("11.00"));
        assertThat(items("revenue", "&from=2025-01&until=2025-12")).isEmpty();
    }

    @Test
    void whoAsksForRevenueDoesNotWaitUntilWhatIsOwedIsWorkedOut() {
        String month = "2023-05";
        assertThat(kept(month)).isEmpty();

        items("revenue", "&from=" + month + "&until=" + month);
        assertThat(kept(month)).containsExactly("SUMS");
        items("receivables", "&from=" + month + "&until=" + month);

        assertThat(kept(month)).containsExactly("RECEIVABLES", "SUMS");
    }

    private List<String> kept(String month) {
        return jdbc.sql("SELECT part FROM report_month WHERE month = :month ORDER BY part").param("month", month).query(String.class).list();
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        assertThat(fields(api.get("/api/v1/reports/revenue?from=2026-13"))).containsExactly("from");
        assertThat(api.get("/api/v1/reports/cash?from=2026-05&until=2026-04").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/reports/receivables?from=2000-01&until=2026-04").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/reports/cash?exchange=nowhere").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "-1", "9223372036854775808", "x"})
    void aCursorThatWasNeverGivenOutIsRefused(String key) {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));

        assertThat(fields(api.get("/api/v1/reports/cash?after=" + forged))).containsExactly("after");
    }

    @Test
    void theSumsOfAMonthAreFoundByTheirKeys() {
        assertThat(plan("SELECT COUNT(*) FROM invoice WHERE issued_on >= '2026-01-01' AND issued_on < '2026-02-01'")).containsPattern(uses("ix_invoice_issued"));
        assertThat(plan("SELECT COUNT(*) FROM invoice WHERE cancelled_on >= '2026-01-01' AND cancelled_on < '2026-02-01'")).containsPattern(uses("ix_invoice_cancelled"));
        assertThat(plan("SELECT COUNT(*) FROM account_entry WHERE happened_on >= '2026-01-01' AND happened_on < '2026-02-01'")).containsPattern(uses("ix_account_entry_day"));
        assertThat(plan("SELECT DISTINCT billing_account_id, exchange_id FROM invoice WHERE open_due_on < '2020-01-01'")).containsPattern(uses("ix_invoice_open_due"));
    }

    private static String uses(String key) {
        return "\"(key|index_name)\": \"%s\"|index.* on \\w+ using %s".formatted(key, key);
    }

    /** The plan as text that names the keys, whatever the server's usual form of it. */
    private String plan(String query) {
        return String.join("\n", jdbc.sql("EXPLAIN FORMAT=JSON " + query).query(String.class).list());
    }

    private YearMonth month() {
        return YearMonth.from(clock.today(ZoneId.of("America/Sao_Paulo")));
    }

    /** A service that is charged for October at a price, a part of which is waived. */
    private String subscribed(String price, @Nullable String waivedPercent) {
        String service = hand.priced(exchange, price);
        String subscription = world.subscription(participant, service, "2026-10-01");
        if (waivedPercent != null) {
            Answer waived = api.post("/api/v1/subscriptions/" + subscription + "/waivers",
                    Map.of("from", "2026-10-01", "percent", waivedPercent, "reason", "founding member"));
            assertThat(waived.status()).as(waived.text()).isEqualTo(201);
        }
        return service;
    }

    private void byHand(String price, String discount) {
        Answer issued = hand.post(HandWorld.INVOICES, Map.of("billingAccount", participant.billingAccount(), "lines",
                List.of(Map.of("description", "Cross connect", "quantity", "1", "unitPrice", price, "discountPercent", discount))));
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    }

    private JsonNode items(String report, String more) {
        Answer answer = api.get("/api/v1/reports/" + report + "?exchange=" + exchange + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private List<List<String>> rows(String report, String... names) {
        List<List<String>> rows = new ArrayList<>();
        items(report, "&from=" + month() + "&until=" + month()).forEach(item -> rows.add(Stream.of(names).map(name -> item.path(name).asString("null")).toList()));
        return rows;
    }
}
