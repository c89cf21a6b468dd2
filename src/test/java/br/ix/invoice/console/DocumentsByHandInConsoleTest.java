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
import tools.jackson.databind.JsonNode;

/** Documents outside of runs in the console: looked at first, then issued, cancelled or credited. */
@IntegrationTest
class DocumentsByHandInConsoleTest {

    private static final String INVOICES = "/console/invoices/";

    private final ApiClient api;
    private final World world;
    private final HandWorld hand;
    private Participant participant;
    private ConsoleSession operator;

    @Autowired
    DocumentsByHandInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
        this.hand = new HandWorld(api, world);
    }

    @BeforeEach
    void anOperatorAndAnAccount() {
        participant = world.participant(world.exchange());
        operator = ConsoleSession.of("operator", api);
    }

    @Test
    void anInvoiceIsCancelledAfterALookAtIt() {
        JsonNode invoice = hand.byHand(participant, "150.00");
        String page = INVOICES + invoice.path("id").asString();

        String look = operator.get(page + "/cancellation?reason=wrong+price&effect=REBILL").body();
        String still = operator.get(page).body();
        String done = operator.post(page + "/cancellation", page + "/cancellation", Map.of("reason", "wrong price", "effect", "REBILL")).body();

        assertThat(look).contains("would be cancelled", "Its days are owed again");
        assertThat(still).contains(page + "/cancellation").doesNotContain("wrong price");
        assertThat(done).contains("The document is cancelled.", "wrong price").doesNotContain(page + "/cancellation");
        assertThat(hand.invoice(invoice.path("id").asString()).path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void anInvoiceIsCreditedInPartAfterALookAtTheCreditNote() {
        JsonNode invoice = hand.byHand(participant, "150.00");
        String page = INVOICES + invoice.path("id").asString();

        String look = operator.get(page + "/credit?reason=outage&effect=FINAL&amount=10.00").body();
        String tooMuch = operator.get(page + "/credit?reason=outage&effect=FINAL&amount=151.00").body();
        String done = operator.post(page + "/credit", page + "/credit", Map.of("reason", "outage", "effect", "FINAL", "amount", "10.00")).body();

        assertThat(look).contains("As it would be", "10.00", "Issue the credit note");
        assertThat(tooMuch).contains("That is more than is left to credit").doesNotContain("Issue the credit note");
        assertThat(done).contains("The credit note is issued.", "Credit note", "outage");
        assertThat(hand.invoice(invoice.path("id").asString()).path("open").asString()).isEqualTo("140.00");
    }

    @Test
    void anInvoiceOnRequestIsFoundByItsAsnLookedAtAndIssued() {
        String exchange = world.exchange();
        participant = world.participant(exchange);
        String subscription = world.subscription(participant, hand.priced(exchange, "690.00"), "2026-10-01");
        String form = INVOICES + "new?account=" + participant.billingAccount();

        String found = operator.get(INVOICES + "new?asn=AS" + participant.asn()).body();
        String chosen = operator.get(form).body();
        String look = operator.get(form + "&subscription=" + subscription + "&through=2026-10-31").body();
        String done = operator.post(form, INVOICES + "new", Map.of("account", participant.billingAccount(), "subscription", subscription,
                "through", "2026-10-31")).body();

        assertThat(found).contains("account=" + participant.billingAccount());
        assertThat(chosen).contains(subscription, "AS" + participant.asn());
        assertThat(look).contains("As it would be", "690.00", "Issue the invoice");
        assertThat(done).contains("The invoice is issued.", "On request");
        assertThat(hand.documents(participant)).hasSize(1);
        assertThat(operator.get(form + "&subscription=" + subscription + "&through=2026-10-31").body()).contains("There is nothing to charge");
    }

    @Test
    void freeLinesAreLookedAtAndIssued() {
        String form = INVOICES + "new?account=" + participant.billingAccount();

        String look = operator.get(form + "&description=Cross+connect&quantity=2&unitPrice=75.00").body();
        String done = operator.post(form, INVOICES + "new", Map.of("account", participant.billingAccount(), "description", "Cross connect",
                "quantity", "2", "unitPrice", "75.00", "purchaseOrder", "PO 9")).body();

        assertThat(look).contains("Cross connect", "150.00", "Issue the invoice");
        assertThat(done).contains("The invoice is issued.", "PO 9");
        assertThat(operator.get("/console/invoices").body()).contains("New invoice");
    }

    @Test
    void aViewerIsOfferedNoneOfIt() {
        JsonNode invoice = hand.byHand(participant, "150.00");
        String page = INVOICES + invoice.path("id").asString();
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get(page).body()).doesNotContain(page + "/cancellation", page + "/credit", "invoices/new");
        assertThat(viewer.get(page + "/cancellation").statusCode()).isEqualTo(403);
        assertThat(viewer.get(page + "/credit").statusCode()).isEqualTo(403);
        assertThat(viewer.get(INVOICES + "new").statusCode()).isEqualTo(403);
        assertThat(viewer.post(page, page + "/cancellation", Map.of("reason", "no")).statusCode()).isEqualTo(403);
    }
}
