package br.ix.invoice.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.invoicing.Receivables;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Documents go by mail to who pays, once, and a person sees what became of them; against a real SMTP server. */
@IntegrationTest
class MailSendingTest {

    private static final String HOME = "/api/v1/mails";

    @Autowired
    private ApiClient api;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Receivables receivables;

    @Autowired
    private MailRows rows;

    @Autowired
    private MailServer server;

    @Autowired
    private InvoiceMails.BankStates banks;

    private final String address = "financeiro-" + Scene.unique() + "@rede.example";
    private PayingWorld world;

    @AutoClose
    private PostOffice post;

    @BeforeEach
    void begin() {
        post = new PostOffice(sender, database);
        post.comeBack();
        world = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX);
    }

    @Test
    void anIssuedInvoiceIsSentInTheLanguageOfWhoPaysWithItsDocument() throws Exception {
        organisation(Map.of("email", address, "language", "pt"));
        JsonNode invoice = world.invoice("1234.56");

        JsonNode sent = settled(asked(invoice), "SENT");
        MimeMessage mail = post.received().get(0);

        assertThat(mail.getSubject()).startsWith("Fatura " + invoice.path("number").asString() + " de IX Exemplo, vencimento em ");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("IX Exemplo <faturas@ix.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + sent.path("id").asString() + "@ix.example>").isEqualTo(sent.path("messageId").asString());
        assertThat(MailParts.text(mail, "text/plain")).contains("Segue a nossa fatura", "1.234,56", invoice.path("boleto").path("typedLine").asString(),
                invoice.path("pix").path("payload").asString());
        assertThat(MailParts.text(mail, "text/html")).contains("<html lang=\"pt\">", "1.234,56");
        assertThat(MailParts.text(mail, "application/pdf")).startsWith("%PDF-");
        assertThat(sent.path("to").asString()).isEqualTo(address);
        assertThat(sent.path("madeBy").asString()).isEqualTo("admin");
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        organisation(Map.of("email", address, "language", "en"));

        settled(asked(world.invoice("10.00")), "SENT");

        assertThat(post.received().get(0).getSubject()).startsWith("Invoice ").contains(" from IX Exemplo, due on ");
        assertThat(MailParts.text(post.received().get(0), "text/plain")).contains("attached as a PDF");
    }

    @Test
    void aNameIsNeitherMarkupNorAHeader() throws Exception {
        organisation(Map.of("email", address, "language", "en", "legalName", "<b>Rede</b> & {facts} Ltda"));

        settled(asked(world.invoice("10.00")), "SENT");

        assertThat(MailParts.text(post.received().get(0), "text/html")).contains("&lt;b&gt;Rede&lt;/b&gt; &amp; &#123;facts} Ltda").doesNotContain("<b>");
        assertThat(MailParts.text(post.received().get(0), "text/plain")).contains("<b>Rede</b> & {facts} Ltda");
    }

    @Test
    void whatIsIssuedGoesByItselfOnce() {
        organisation(Map.of("email", address));
        JsonNode invoice = world.invoice("10.00");
        var automatic = new InvoiceMails(server, new MailSettings("a@ix.example", null, null, true, 60, null, Duration.ofSeconds(1), List.of(), Duration.ofDays(3)), receivables, rows, banks);
        long key = database.sql("SELECT id FROM invoice WHERE public_id = :id").param("id", id(invoice)).query(Long.class).single();

        transaction.executeWithoutResult(status -> automatic.tell(new Happening(1, EventType.INVOICE_ISSUED, List.of(key), Instant.EPOCH)));

        JsonNode mail = mails(invoice).path(0);
        settled(mail, "SENT");
        assertThat(mails(invoice).path(0).path("madeBy").asString()).isEqualTo("ix-invoice");
        assertThat(automatic.wants(EventType.INVOICE_ISSUED)).isTrue();
        assertThat(automatic.wants(EventType.INVOICE_PAID)).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> transaction.executeWithoutResult(
                status -> automatic.tell(new Happening(2, EventType.INVOICE_ISSUED, List.of(key), Instant.EPOCH)))).hasMessageContaining("uk_mail_automatic_invoice");
        assertThat(post.received()).hasSize(1);
    }

    @Test
    void anOrganisationWithoutAnAddressIsSaidAndAPersonNamesOne() {
        JsonNode invoice = world.invoice("10.00");

        JsonNode failed = settled(asked(invoice), "FAILED");
        JsonNode sent = settled(asked(invoice, address), "SENT");

        assertThat(failed.path("answer").asString()).contains("has no e-mail address");
        assertThat(sent.path("to").asString()).isEqualTo(address);
    }

    @Test
    void aCancelledDocumentIsNotSent() {
        organisation(Map.of("email", address));
        JsonNode invoice = world.invoice("10.00");
        post.goAway();
        JsonNode waits = asked(invoice);
        Awaitility.await().until(() -> !read(waits).path("answer").isNull());
        world.cancelled(invoice);

        post.comeBackFor(id(waits));

        assertThat(settled(waits, "FAILED").path("answer").asString()).contains("was cancelled before it was sent");
        assertThat(api.post(HOME, Map.of("invoice", id(invoice))).status()).isEqualTo(409);
        assertThat(post.received()).isEmpty();
    }

    @Test
    void whileTheServerIsAwayMailsWaitHoweverLongAndThenGoOnce() throws Exception {
        organisation(Map.of("email", address));
        post.goAway();

        JsonNode mail = asked(world.invoice("10.00"));
        JsonNode waiting = Awaitility.await().until(() -> read(mail), now -> !now.path("answer").isNull());
        assertThat(waiting.path("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.path("attempts").asInt()).as("is no attempt of this mail").isZero();
        post.comeBackFor(id(mail));

        settled(mail, "SENT");
        assertThat(post.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox,      FAILED,  1",
        "RCPT, 450 4.2.1 greylisted,           WAITING, 1",
        "MAIL, 552 5.2.2 mailbox full,         FAILED,  1",
        "., 554 5.7.1 rejected as spam,        FAILED,  1",
        "., 451 4.3.0 try later,               WAITING, 1",
        "., '',                                UNSURE,  1",
        "EHLO, '',                             WAITING, 0"})
    void whatTheServerSaysDecidesAndIsSeen(String command, String answer, String state, int attempts) throws Exception {
        organisation(Map.of("email", address));
        var said = new HashMap<>(Map.of(command, answer));
        said.put("HELO", said.getOrDefault("EHLO", "250 fine"));
        try (var scripted = new ScriptedServer(said)) {
            sender.setPort(scripted.port());

            JsonNode mail = asked(world.invoice("10.00"));
            JsonNode ended = Awaitility.await().until(() -> read(mail), now -> !now.path("answer").isNull());

            assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo(state);
            assertThat(ended.path("attempts").asInt()).isEqualTo(attempts);
            assertThat(ended.path("answer").asString()).contains(answer.isEmpty() ? "" : answer);
        }
    }

    @Test
    void whatWasHandedOverWhenTheProgramWasKilledIsInDoubtAndNotSentAgainByItself() {
        organisation(Map.of("email", address));
        JsonNode invoice = world.invoice("10.00");
        post.goAway();
        JsonNode mail = asked(invoice);
        Awaitility.await().until(() -> !read(mail).path("answer").isNull());

        database.sql("UPDATE mail SET state = 'SENDING', busy_until_at = CURRENT_TIMESTAMP(6) WHERE public_id = :id").param("id", id(mail)).update();
        post.comeBackFor(id(mail));

        assertThat(settled(mail, "UNSURE").path("answer").asString()).contains("may have arrived or not");
        settled(asked(invoice), "SENT");
        assertThat(post.received()).as("the one that a person asked for").hasSize(1);
    }

    @Test
    void faultsOfARequestAreNamed() {
        Answer refused = api.post(HOME, Map.of("invoice", "none", "to", "nobody"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Scene.fields(refused)).containsExactlyInAnyOrder("invoice", "to");
        assertThat(api.get(HOME + "?state=LOST").status()).isEqualTo(400);
    }

    private void organisation(Map<String, Object> fields) {
        String path = "/api/v1/organisations/" + world.payer.organisation();
        Answer changed = api.patch(path, api.get(path).etag(), fields);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private JsonNode asked(JsonNode invoice) {
        return made(Map.of("invoice", id(invoice)));
    }

    private JsonNode asked(JsonNode invoice, String to) {
        return made(Map.of("invoice", id(invoice), "to", to));
    }

    private JsonNode made(Map<String, Object> body) {
        Answer made = api.post(HOME, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private JsonNode read(JsonNode mail) {
        return api.get(HOME + "/" + id(mail)).json();
    }

    private JsonNode mails(JsonNode invoice) {
        return api.get(HOME + "?invoice=" + id(invoice)).json().path("items");
    }

    private JsonNode settled(JsonNode mail, String state) {
        return Awaitility.await("mail becomes " + state).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(25))
                .until(() -> read(mail), now -> now.path("state").asString().equals(state));
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
