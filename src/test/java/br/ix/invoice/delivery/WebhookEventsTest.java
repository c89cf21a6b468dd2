package br.ix.invoice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.dunning.AccountsOverdue;
import br.ix.invoice.dunning.AccountsPaidUp;
import br.ix.invoice.invoicing.BillingRunFailed;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.PayingWorld;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of runs, invoices and payments (Announcements), with ids and amounts. */
@IntegrationTest
class WebhookEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApiClient api;

    @Autowired
    private BillingWorld events;

    @Autowired
    private JdbcClient database;

    private final Receiver receiver = new Receiver();
    private WebhookWorld webhooks;
    private PayingWorld world;

    @BeforeEach
    void begin() {
        webhooks = new WebhookWorld(api);
        world = new PayingWorld(api, null, null);
    }

    @AfterEach
    void end() {
        webhooks.close();
        receiver.close();
    }

    @Test
    void aRunIsToldWhenItIsDraftedPostedAndFailed() {
        webhooks.webhook(receiver, "run.drafted", "run.posted", "run.failed");
        String id = world.billed("690.00").path("run").asString();

        events.publish(new BillingRunFailed(database.sql("SELECT id FROM billing_run WHERE public_id = :id").param("id", id).query(Long.class).single()));

        JsonNode posted = told("run.posted", id);
        assertThat(posted.path("period").asString()).isEqualTo("2026-10");
        assertThat(posted.path("exchange").asString()).isEqualTo(world.exchange);
        assertThat(posted.path("billed").asInt()).isEqualTo(1);
        assertThat(posted.path("totals").path(0).path("amount").asString()).isEqualTo("690.00");
        assertThat(told("run.drafted", id).path("parked").asInt()).isZero();
        assertThat(told("run.failed", id).path("id").asString()).isEqualTo(id);
    }

    @Test
    void anInvoiceIsToldWhenItIsIssuedCreditedAndCancelled() {
        webhooks.webhook(receiver, "invoice.issued", "invoice.credited", "invoice.cancelled");
        JsonNode kept = world.invoice("100.00");
        JsonNode note = world.credited(kept);
        JsonNode other = world.invoice("50.00");
        world.cancelled(other);

        JsonNode issued = told("invoice.issued", id(kept));
        assertThat(issued.path("number").asString()).isEqualTo(kept.path("number").asString());
        assertThat(issued.path("payable").asString()).isEqualTo("100.00");
        assertThat(issued.path("currency").asString()).isEqualTo("BRL");
        assertThat(issued.path("billingAccount").asString()).isEqualTo(world.payer.billingAccount());
        assertThat(told("invoice.issued", id(note)).path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(told("invoice.credited", id(kept)).path("creditNote").path("id").asString()).isEqualTo(id(note));
        assertThat(told("invoice.cancelled", id(other)).path("payable").asString()).isEqualTo("50.00");
    }

    @Test
    void moneyIsToldWhenItComesPaysAndGoesBack() {
        webhooks.webhook(receiver, "payment.received", "payment.reversed", "invoice.paid");
        JsonNode invoice = world.invoice("100.00");
        Answer paid = api.post("/api/v1/payments", UUID.randomUUID().toString(), Map.of("billingAccount", world.payer.billingAccount(),
                "amount", "100.00", "currency", "BRL", "receivedOn", "2026-11-20", "method", "TRANSFER"));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        String payment = id(paid.json());

        assertThat(told("payment.received", payment).path("amount").asString()).isEqualTo("100.00");
        assertThat(told("invoice.paid", id(invoice)).path("number").asString()).isEqualTo(invoice.path("number").asString());
        assertThat(api.post("/api/v1/payments/" + payment + "/reverse", Map.of("reason", "returned")).status()).isEqualTo(200);
        assertThat(told("payment.reversed", payment).path("reversedOn").asString()).isNotEmpty();
    }

    @Test
    void anAccountIsToldWhenItMayBeBlockedAndUnblockedWithItsNetworks() {
        webhooks.webhook(receiver, "account.may-be-blocked", "account.may-be-unblocked");
        String account = world.payer.billingAccount();
        long key = database.sql("SELECT id FROM billing_account WHERE public_id = :id").param("id", account).query(Long.class).single();

        events.publish(new AccountsOverdue(List.of(key)));
        events.publish(new AccountsPaidUp(List.of(key)));

        assertThat(told("account.may-be-blocked", account).path("asns").toString()).isEqualTo("[" + world.payer.asn() + "]");
        assertThat(told("account.may-be-unblocked", account).path("exchange").asString()).isEqualTo(world.exchange);
    }

    @Test
    void aWebhookIsToldOnlyWhatItAskedFor() {
        JsonNode webhook = webhooks.webhook(receiver, "invoice.cancelled");
        JsonNode invoice = world.invoice("100.00");

        world.cancelled(invoice);

        told("invoice.cancelled", id(invoice));
        assertThat(receiver.callsAbout(id(invoice))).hasSize(1);
        assertThat(webhooks.deliveries(webhook).valueStream().map(one -> one.path("type").asString()).distinct()).containsExactly("invoice.cancelled");
    }

    /** The data of the message of a type about something. */
    private JsonNode told(String type, String id) {
        String begin = "{\"type\":\"" + type + "\"";
        receiver.awaitAbout(id, 1);
        return org.awaitility.Awaitility.await(type + " about " + id).until(() -> receiver.callsAbout(id).stream().map(Receiver.Call::body)
                .filter(body -> body.startsWith(begin)).findFirst().map(JSON::readTree).orElse(null), java.util.Objects::nonNull).path("data");
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
