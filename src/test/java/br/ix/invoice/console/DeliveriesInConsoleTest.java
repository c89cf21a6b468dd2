package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.delivery.Receiver;
import br.ix.invoice.invoicing.PayingWorld;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What others are told, as an administrator sets it up and an operator follows it. */
@IntegrationTest
class DeliveriesInConsoleTest {

    private static final String HOME = "/console/deliveries";
    private static final Pattern PAGE = Pattern.compile(HOME + "/webhooks/([0-9a-f-]{36})/test");

    @Autowired
    private ApiClient api;

    @Test
    void anAdministratorMakesAWebhookAndSeesItsSecretOnce() {
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        try (var receiver = new Receiver()) {
            String made = administrator.post(HOME, HOME + "/webhooks",
                    Map.of("url", receiver.url(), "eventTypes", "invoice.issued", "description", "The ERP", "active", "true")).body();
            String page = HOME + "/webhooks/" + id(made);

            assertThat(made).contains("The webhook was made.", "whsec_", "It is shown now and never again");
            assertThat(administrator.get(page).body()).contains("The ERP", "invoice.issued").doesNotContain("whsec_");
            assertThat(administrator.post(page, page + "/test", Map.of()).body()).contains("A test is on its way.");
            receiver.awaitAbout("webhook.test", 1);
            assertThat(administrator.post(page, page + "/secret", Map.of()).body()).contains("whsec_", "The old secret signs until");
            assertThat(administrator.get(HOME + "?lang=pt").body()).contains("Entregas", "O que foi avisado", "um teste");
            String version = version(administrator.get(page).body());
            assertThat(administrator.post(page, page + "/removal", Map.of("version", "0")).body()).contains("read it again");
            assertThat(administrator.post(page, page + "/removal", Map.of("version", version)).body()).contains("O webhook foi removido.");
        }
    }

    @Test
    void anOperatorSeesAndReplaysButChangesNothing() {
        try (var receiver = new Receiver()) {
            receiver.answers(number -> Receiver.Reply.of(number == 0 ? 404 : 204));
            JsonNode webhook = api.post("/api/v1/webhooks", Map.of("url", receiver.url(), "eventTypes", java.util.List.of("invoice.issued"))).json();
            String page = HOME + "/webhooks/" + webhook.path("id").asString();
            ConsoleSession operator = ConsoleSession.of("operator", api);

            operator.post(page, page + "/test", Map.of());
            receiver.awaitAbout(webhook.path("id").asString(), 1);

            assertThat(operator.get(page).body()).contains("Send a test").doesNotContain("/removal", "/secret");
            assertThat(operator.post(page, page + "/secret", Map.of()).statusCode()).isEqualTo(403);
            assertThat(operator.post(HOME, HOME + "/webhooks", Map.of("url", "https://x.example")).statusCode()).isEqualTo(403);
            assertThat(operator.post(page, page + "/replay", Map.of()).body()).contains("They are on their way again.");
            assertThat(ConsoleSession.of("viewer", api).get(page).body()).doesNotContain("Send a test");
            api.delete("/api/v1/webhooks/" + webhook.path("id").asString(), "*");
        }
    }

    @Test
    void thePageOfAnInvoiceSaysWhatWasSentAndSends() {
        // Given that nobody is told: webhooks of other tests are gone
        api.get("/api/v1/webhooks?limit=500").json().path("items").forEach(webhook -> api.delete("/api/v1/webhooks/" + webhook.path("id").asString(), "*"));
        JsonNode invoice = new PayingWorld(api, null, null).invoice("100.00");
        String page = "/console/invoices/" + invoice.path("id").asString();
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get(page).body()).contains("Nothing was sent.", "Send by mail");
        assertThat(operator.post(page, HOME + "/mails", Map.of("invoice", invoice.path("id").asString(), "to", "nobody")).body()).contains("is not an e-mail address");
        assertThat(operator.post(page, HOME + "/mails", Map.of("invoice", invoice.path("id").asString(), "to", "a@rede.example")).body())
                .contains("The document is on its way.", "a@rede.example");
        assertThat(operator.get(HOME + "/mails?limit=500").body()).contains(invoice.path("number").asString());
        assertThat(operator.get(HOME + "/mails?lang=pt").body()).contains("E-mails");
        assertThat(ConsoleSession.of("viewer", api).get(page).body()).doesNotContain("Send by mail");
    }

    @Test
    void anOperatorNamesWhoGetsTheMailsAndWhereNothingIsSent() {
        String account = "/console/accounts/" + new PayingWorld(api, null, null).payer.billingAccount();
        String address = "gone-" + Scene.unique() + "@rede.example";
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String added = operator.post(account, account + "/contacts", Map.of("role", "COPY", "address", address)).body();
        assertThat(added).contains("The contact was added.", address, "a copy of both");
        Matcher removal = Pattern.compile(account + "/contacts/[0-9a-f-]{36}/removal").matcher(added);
        assertThat(removal.find()).isTrue();
        assertThat(operator.post(account, removal.group(), Map.of()).body()).contains("The contact was removed.").doesNotContain(address);

        String marked = operator.post(HOME + "/bounces", HOME + "/bounces", Map.of("address", address, "reason", "came back")).body();
        assertThat(marked).contains("Nothing is sent there any more.", address, "came back");
        Matcher unmarking = Pattern.compile(HOME + "/bounces/[0-9a-f-]{36}/removal").matcher(marked);
        assertThat(unmarking.find()).isTrue();
        assertThat(ConsoleSession.of("viewer", api).get(HOME + "/bounces?lang=pt").body()).contains("Endereços que devolvem", address).doesNotContain("/removal");
        assertThat(operator.post(HOME + "/bounces", unmarking.group(), Map.of()).body()).contains("Mails go there again.");
    }

    private static String id(String page) {
        Matcher found = PAGE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String version(String page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
