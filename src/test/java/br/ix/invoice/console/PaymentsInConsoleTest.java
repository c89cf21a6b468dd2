package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Payments, statement and aging as an operator sees them. */
@IntegrationTest
class PaymentsInConsoleTest {

    private static final String PAGE = "/console/payments";

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private Participant participant;
    private String exchange;
    private String invoice;

    @Autowired
    PaymentsInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void anInvoice() {
        exchange = world.exchange();
        participant = world.participant(exchange, world.organisation("=cmd|' /C calc'!A0"));
        invoice = hand.byHand(participant, "100.00").path("id").asString();
    }

    @Test
    void anOperatorEntersAPaymentAndReversesIt() {
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String entered = operator.post(PAGE, PAGE, Map.of("billingAccount", participant.billingAccount(), "amount", "130.00", "method", "PIX")).body();
        String id = api.get("/api/v1/payments?billingAccount=" + participant.billingAccount()).json().path("items").path(0).path("id").asString();
        String refused = operator.post(PAGE + "/" + id, PAGE + "/" + id + "/allocation", Map.of("invoice", invoice)).body();
        String reversed = operator.post(PAGE + "/" + id, PAGE + "/" + id + "/reversal", Map.of("reason", "returned")).body();

        assertThat(entered).contains("The payment is entered.", "30.00", "On account");
        assertThat(refused).contains("Less of the invoice is open");
        assertThat(reversed).contains("The payment is reversed.", "returned");
        assertThat(operator.get(PAGE + "?finding=ON_ACCOUNT").body()).contains("Reversed");
    }

    @Test
    void aPaymentIsEnteredForTheNumberThatTheInvoicePrints() {
        ConsoleSession operator = ConsoleSession.of("operator", api);
        String second = hand.byHand(participant, "100.00").path("id").asString();
        String number = api.get("/api/v1/invoices/" + second).json().path("number").asString();

        operator.post(PAGE, PAGE, Map.of("billingAccount", " " + number, "amount", "100.00", "method", "PIX"));
        String unknown = operator.post(PAGE, PAGE, Map.of("billingAccount", number + "9", "amount", "100.00", "method", "PIX")).body();

        assertThat(api.get("/api/v1/invoices/" + second).json().path("paymentState").asString()).as("the one that was named").isEqualTo("PAID");
        assertThat(api.get("/api/v1/invoices/" + invoice).json().path("paymentState").asString()).as("the older one").isEqualTo("OPEN");
        assertThat(unknown).contains(number + "9").doesNotContain("The payment is entered.");
    }

    @Test
    void whatIsOwedIsSeenAndWrittenOff() {
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String aging = operator.get("/console/aging?exchange=" + exchange).body();
        String table = operator.get("/console/aging?format=csv&exchange=" + exchange).body();
        String written = operator.post("/console/invoices/" + invoice, "/console/invoices/" + invoice + "/write-off", Map.of("reason", "bankrupt")).body();
        String statement = operator.get("/console/accounts/" + participant.billingAccount() + "/statement").body();

        assertThat(aging).contains("Not yet due", "100.00");
        assertThat(table).contains(",'=cmd|' /C calc'!A0,", ",100.00,0.00,0.00,0.00,0.00,100.00\r\n");
        assertThat(written).contains("The invoice is written off.");
        assertThat(statement).contains("Written off", "Invoice", "-100.00");
        assertThat(operator.get("/console/aging?exchange=" + exchange).body()).contains("Nobody owes anything.");
    }

    @Test
    void aViewerLooksAndIsNotOfferedAChange() {
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get(PAGE).body()).contains("Payments").doesNotContain("Enter a payment");
        assertThat(viewer.post(PAGE, PAGE, Map.of("billingAccount", participant.billingAccount(), "amount", "1.00", "method", "PIX")).statusCode()).isEqualTo(403);
    }
}
