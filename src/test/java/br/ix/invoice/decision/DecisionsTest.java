package br.ix.invoice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Documents by hand and prices of days before today wait for a second person, and are then done as they were asked. */
@IntegrationTest
class DecisionsTest {

    private static final String INVOICES = "/api/v1/invoices";

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private final FourEyes eyes;
    private final JdbcClient database;
    private final ApiClient ana;
    private final ApiClient bia;

    @Autowired
    DecisionsTest(ApiClient api, FourEyes eyes, JdbcClient database) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
        this.eyes = eyes;
        this.database = database;
        this.ana = new People(api).one("approver");
        this.bia = new People(api).one("approver");
    }

    @BeforeEach
    void fromAHundredOn() {
        eyes.use(new FourEyesSettings(List.of(), List.of("BRL:100.00"), true, Duration.ofDays(7)));
    }

    @AfterEach
    void switchOff() {
        eyes.use(new FourEyesSettings(List.of(), List.of(), false, Duration.ofDays(7)));
    }

    @Test
    void anInvoiceAboveTheSumWaitsAndIsIssuedWhenAnotherApproves() {
        World.Participant payer = world.participant(world.exchange());

        Answer asked = invoice(ana, payer, "100.01");

        assertThat(Scene.problem(asked)).isEqualTo("409 waits-for-second-person");
        String decision = "/api/v1/decisions/" + asked.json().path("decision").asString();
        assertThat(hand.documents(payer)).isEmpty();
        assertThat(api.get(decision).json().path("state").asString()).isEqualTo("WAITING");
        assertThat(api.get(decision).json().at("/request/lines/0/unitPrice").asString()).isEqualTo("100.01");
        assertThat(Scene.problem(ana.send("POST", decision + "/approve", null))).isEqualTo("403 second-person-needed");
        assertThat(hand.documents(payer)).isEmpty();
        Answer approved = bia.send("POST", decision + "/approve", null);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(hand.documents(payer)).hasSize(1);
        assertThat(api.get("/api/v1/" + approved.json().path("result").asString()).json().path("total").asString()).isEqualTo("100.01");
        assertThat(Scene.problem(bia.send("POST", decision + "/approve", null))).isEqualTo("409 decision-state");
        assertThat(api.get("/api/v1/audit?subject=" + decision.substring("/api/v1/".length())).text()).contains("decision.asked", "decision.approved", "askedBy");
    }

    @Test
    void upToTheSumNothingWaits() {
        World.Participant payer = world.participant(world.exchange());

        assertThat(invoice(ana, payer, "100.00").status()).isEqualTo(201);
        assertThat(price(ana, LocalDate.now(ZoneOffset.UTC).plusYears(2).toString()).status()).isEqualTo(201);
        switchOff();
        assertThat(invoice(ana, payer, "5000.00").status()).isEqualTo(201);
        assertThat(price(ana, "2020-01-01").status()).isEqualTo(201);
    }

    @Test
    void whatIsOnlyLookedAtDoesNotWait() {
        World.Participant payer = world.participant(world.exchange());
        int waiting = waiting();

        Answer looked = ana.post(INVOICES + "?preview=true", UUID.randomUUID().toString(), body(payer, "5000.00"));

        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void theSameAskedTwiceIsOneDecision() {
        World.Participant payer = world.participant(world.exchange());

        String first = invoice(ana, payer, "700.00").json().path("decision").asString();

        assertThat(invoice(ana, payer, "700.00").json().path("decision").asString()).isEqualTo(first);
        assertThat(invoice(bia, payer, "700.00").json().path("decision").asString()).isNotEqualTo(first);
    }

    @Test
    void aCreditNoteAndACancellationWaitToo() {
        World.Participant payer = world.participant(world.exchange());
        switchOff();
        String invoice = hand.byHand(payer, "900.00").path("id").asString();
        fromAHundredOn();

        Answer small = ana.post(INVOICES + "/" + invoice + "/credit-notes", UUID.randomUUID().toString(),
                Map.of("reason", "outage", "lines", List.of(Map.of("position", 1, "amount", "50.00"))));
        Answer credit = ana.post(INVOICES + "/" + invoice + "/credit-notes", UUID.randomUUID().toString(), Map.of("reason", "outage"));

        assertThat(small.status()).as(small.text()).isEqualTo(201);
        assertThat(Scene.problem(credit)).isEqualTo("409 waits-for-second-person");
        assertThat(decide(bia, credit, "approve", null).json().path("result").asString()).startsWith("invoices/");
        assertThat(hand.documents(payer)).hasSize(3);
    }

    @Test
    void aRejectedOneIsNotDoneAndSaysWhy() {
        World.Participant payer = world.participant(world.exchange());
        Answer asked = invoice(ana, payer, "800.00");

        assertThat(Scene.fields(decide(bia, asked, "reject", Map.of()))).containsExactly("reason");
        JsonNode rejected = decide(bia, asked, "reject", Map.of("reason", "wrong payer")).json();

        assertThat(rejected.path("state").asString() + ": " + rejected.path("reason").asString()).isEqualTo("REJECTED: wrong payer");
        assertThat(Scene.problem(decide(bia, asked, "approve", null))).isEqualTo("409 decision-state");
        assertThat(hand.documents(payer)).isEmpty();
    }

    @Test
    void anOperatorTakesBackOnlyWhatHeAskedFor() {
        World.Participant payer = world.participant(world.exchange());
        ApiClient operator = new People(api).one("operator");
        Answer own = invoice(operator, payer, "800.00");
        Answer others = invoice(ana, payer, "801.00");

        assertThat(decide(operator, own, "approve", null).status()).isEqualTo(403);
        assertThat(decide(operator, others, "reject", Map.of("reason", "mine")).status()).isEqualTo(403);
        assertThat(decide(operator, own, "reject", Map.of("reason", "typed wrongly")).status()).isEqualTo(200);
    }

    @Test
    void oneThatWaitedTooLongExpires() {
        Answer asked = invoice(ana, world.participant(world.exchange()), "800.00");
        database.sql("UPDATE pending_decision SET expires_at = '2026-01-01' WHERE public_id = :id").param("id", asked.json().path("decision").asString()).update();

        assertThat(Scene.problem(decide(bia, asked, "approve", null))).isEqualTo("409 decision-state");
        assertThat(api.get("/api/v1/decisions/" + asked.json().path("decision").asString()).json().path("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void theOldRouteIsNoWayPastTheSecondPerson() {
        String exchange = world.exchange();
        World.Participant payer = world.participant(exchange);
        switchOff();
        String port = world.subscription(payer, hand.priced(exchange, "300.00"), firstOfThisMonth());
        fromAHundredOn();
        Map<String, Object> body = Map.of("participante", payer.id(), "servicos", List.of(Map.of("uuid", port, "meses", 0)));

        Answer byStaff = ana.post("/api/v1/fatura", body);

        assertThat(byStaff.status() + byStaff.json().path("detail").asString()).isEqualTo("403Este valor precisa de uma segunda pessoa: faça o pedido no console.");
        assertThat(hand.documents(payer)).isEmpty();
        String own = api.post("/api/v1/api-keys", Map.of("name", "own", "role", "participant", "asn", payer.asn())).json().path("key").asString();
        assertThat(api.withKey(own).post("/api/v1/fatura", body).status()).as("what is open already").isEqualTo(201);
    }

    private String firstOfThisMonth() {
        Instant now = Instant.parse(api.get("/api/v1/clock").json().path("now").asString());
        return LocalDate.ofInstant(now, ZoneId.of("America/Sao_Paulo")).withDayOfMonth(1).toString();
    }

    @Test
    void whatWouldComeToSomethingElseByNowIsNotDone() {
        String exchange = world.exchange();
        World.Participant payer = world.participant(exchange);
        switchOff();
        String service = hand.priced(exchange, "300.00");
        fromAHundredOn();
        String subscription = world.subscription(payer, service, "2026-10-01");
        Answer asked = ana.post(INVOICES, UUID.randomUUID().toString(),
                Map.of("billingAccount", payer.billingAccount(), "subscriptions", List.of(subscription), "through", "2026-10-31"));
        switchOff();
        api.post("/api/v1/prices", Map.of("service", service, "exchange", exchange, "unitPrice", "400.00", "currency", "BRL", "validFrom", "2026-10-01"));
        fromAHundredOn();

        assertThat(Scene.problem(asked)).isEqualTo("409 waits-for-second-person");
        assertThat(Scene.problem(decide(bia, asked, "approve", null))).isEqualTo("409 decision-outdated");
        assertThat(hand.documents(payer)).isEmpty();
    }

    @Test
    void aPriceOfDaysBeforeTodayWaitsWhenItIsMadeChangedOrRemoved() {
        Answer asked = price(ana, "2020-01-01");
        assertThat(Scene.problem(asked)).isEqualTo("409 waits-for-second-person");
        String price = "/api/v1/" + decide(bia, asked, "approve", null).json().path("result").asString();
        Answer there = api.get(price);

        Answer ends = ana.patch(price, there.etag(), Map.of("validUntil", LocalDate.now(ZoneOffset.UTC).plusYears(3).toString()));
        assertThat(ends.status()).as("only days to come change").isEqualTo(200);
        Answer change = ana.patch(price, ends.etag(), Map.of("unitPrice", "20.00"));
        assertThat(Scene.problem(change)).isEqualTo("409 waits-for-second-person");
        assertThat(api.get(price).json().path("unitPrice").asString()).isEqualTo("10.00");
        assertThat(decide(bia, change, "approve", null).status()).isEqualTo(200);
        assertThat(api.get(price).json().path("unitPrice").asString()).isEqualTo("20.00");
        Answer removal = ana.delete(price, api.get(price).etag());
        assertThat(Scene.problem(removal)).isEqualTo("409 waits-for-second-person");
        assertThat(decide(bia, removal, "approve", null).status()).isEqualTo(200);
        assertThat(api.get(price).status()).isEqualTo(404);
    }

    private Answer decide(ApiClient person, Answer asked, String how, Map<String, Object> body) {
        return person.send("POST", "/api/v1/decisions/" + asked.json().path("decision").asString() + "/" + how, body);
    }

    @Test
    void anotherPriceOfASubscriptionWaitsForTheDaysBeforeToday() {
        switchOff();
        String exchange = world.exchange();
        String subscription = "/api/v1/subscriptions/" + world.subscription(world.participant(exchange), hand.priced(exchange, "300.00"), "2025-01-01");
        fromAHundredOn();
        String tomorrow = LocalDate.now(ZoneId.of("America/Sao_Paulo")).plusDays(1).toString();

        assertThat(agreed(subscription, Map.of("agreedUnitPrice", "280.00", "effectiveOn", tomorrow)).status()).as("days to come").isEqualTo(200);
        assertThat(agreed(subscription, Map.of("quantity", "2", "effectiveOn", "2025-01-01")).status()).as("no price").isEqualTo(200);
        Answer discount = agreed(subscription, Map.of("discountPercent", "10", "effectiveOn", "2025-01-01"));
        Answer asked = agreed(subscription, Map.of("agreedUnitPrice", "250.00", "effectiveOn", "2025-01-01"));

        assertThat(List.of(Scene.problem(discount), Scene.problem(asked))).containsOnly("409 waits-for-second-person");
        assertThat(api.get(subscription).json().path("agreedUnitPrice").isNull()).as("nothing is done yet").isTrue();
        assertThat(api.get("/api/v1/decisions/" + asked.json().path("decision").asString()).json().path("what").asString())
                .startsWith("price agreed with AS").endsWith("250.00 BRL, discount 0 %, from 2025-01-01");
        assertThat(Scene.problem(decide(ana, asked, "approve", null))).isEqualTo("403 second-person-needed");
        assertThat(decide(bia, asked, "approve", null).json().path("result").asString()).isEqualTo(subscription.substring("/api/v1/".length()));
        assertThat(api.get(subscription).json().path("agreedUnitPrice").asString()).isEqualTo("250.00");
    }

    private Answer agreed(String subscription, Map<String, String> change) {
        return ana.patch(subscription, api.get(subscription).etag(), change);
    }

    private Answer price(ApiClient person, String validFrom) {
        return person.post("/api/v1/prices", Map.of("service", world.monthlyService(), "exchange", world.exchange(), "unitPrice", "10", "currency", "BRL", "validFrom", validFrom));
    }

    private static Answer invoice(ApiClient person, World.Participant payer, String price) {
        return person.post(INVOICES, UUID.randomUUID().toString(), body(payer, price));
    }

    private static Map<String, Object> body(World.Participant payer, String price) {
        return Map.of("billingAccount", payer.billingAccount(), "lines", List.of(Map.of("description", "Work", "quantity", "1", "unitPrice", price)));
    }

    private int waiting() {
        return database.sql("SELECT COUNT(*) FROM pending_decision WHERE state = 'WAITING'").query(Integer.class).single();
    }
}
