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
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import br.ix.invoice.psp.PixWorld;
import br.ix.invoice.remittance.RegisteringWorld;
import jakarta.mail.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each recipient gets a mail of its own, and nothing goes where mails come back; what waits for a bank goes on when it answers ({@code BankAnswers}). Against a real SMTP server. */
@IntegrationTest
class MailRecipientsTest {

    private static final String HOME = "/api/v1/mails";

    private final ApiClient api;
    private final JdbcClient database;
    private final JavaMailSenderImpl sender;
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
    @Autowired
    private ConfigurableEnvironment environment;
    private final String clerk = "clerk-" + Scene.unique() + "@rede.example";
    private final String chief = "chief-" + Scene.unique() + "@rede.example";

    @AutoClose
    private PostOffice post;

    @Autowired
    MailRecipientsTest(ApiClient api, JdbcClient database, JavaMailSenderImpl sender) {
        this.api = api;
        this.database = database;
        this.sender = sender;
    }

    @BeforeEach
    void begin() {
        post = new PostOffice(sender, database);
        post.comeBack();
    }

    @Test
    void aDocumentGoesToItsContactsAndCopiesEachByItselfAndOnce() throws Exception {
        PayingWorld world = new PayingWorld(api, null, null);
        contact(world.payer.organisation(), "BILLING", clerk);
        contact(world.payer.organisation(), "DUNNING", "dunning-" + Scene.unique() + "@rede.example");
        contact(world.payer.organisation(), "COPY", chief);
        contact(world.payer.organisation(), "COPY", clerk.toUpperCase());

        JsonNode invoice = world.invoice("10.00");
        JsonNode asked = asked(invoice);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(states(invoice)).containsExactly("SENT", "SENT"));
        var received = new TreeSet<String>();
        for (Message mail : post.received()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            received.add(mail.getAllRecipients()[0].toString());
        }
        assertThat(received).containsExactly(chief, clerk);
        assertThat(mails(invoice).path(0).path("original").asString()).isEqualTo(asked.path("id").asString());
    }

    @Test
    void oneThatIsRefusedKeepsNobodyElseFromHisAndIsNotTriedAgain() throws Exception {
        PayingWorld world = new PayingWorld(api, null, null);
        contact(world.payer.organisation(), "BILLING", clerk);
        contact(world.payer.organisation(), "COPY", chief);
        try (var scripted = new ScriptedServer(Map.of("RCPT TO:<" + clerk + ">", "550 5.1.1 no such mailbox"))) {
            sender.setPort(scripted.port());
            JsonNode invoice = world.invoice("10.00");
            asked(invoice);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(states(invoice)).containsExactly("SENT", "FAILED"));
            JsonNode mark = bounceOf(clerk);
            assertThat(mark.path("reason").asString()).startsWith("550 5.1.1");
            assertThat(mark.path("number").asString()).isEqualTo(invoice.path("number").asString());

            JsonNode next = world.invoice("11.00");
            asked(next);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(states(next)).containsExactly("SENT", "FAILED"));
            assertThat(mails(next).path(1).path("answer").asString()).contains("come back").contains("550 5.1.1");
            assertThat(mails(next).path(1).path("attempts").asInt()).isZero();
        }
    }

    @Test
    void aPersonMarksAnAddressAndTakesTheMarkAway() {
        Answer marked = api.post("/api/v1/mail-bounces", Map.of("address", chief.toUpperCase(), "reason", "came back on Monday"));
        Answer again = api.post("/api/v1/mail-bounces", Map.of("address", chief, "reason", "came back on Tuesday"));
        PayingWorld world = new PayingWorld(api, null, null);
        JsonNode invoice = world.invoice("10.00");
        post(Map.of("invoice", id(invoice), "to", chief));

        settled(invoice, "FAILED");
        assertThat(again.json().path("id").asString()).isEqualTo(marked.json().path("id").asString());
        assertThat(api.delete(marked.header("Location"), marked.etag()).status()).isEqualTo(204);
        post(Map.of("invoice", id(invoice), "to", chief));
        settled(invoice, "SENT");
    }

    @Test
    void faultsOfContactsAndMarksAreNamed() {
        assertThat(Scene.fields(api.post("/api/v1/mail-contacts", Map.of("organisation", "none", "role", "BOSS", "address", "x"))))
                .containsExactlyInAnyOrder("organisation", "role", "address");
        assertThat(Scene.fields(api.post("/api/v1/mail-bounces", Map.of("address", "x")))).containsExactlyInAnyOrder("address", "reason");
        String organisation = new Scene(api).organisation("Rede");
        contact(organisation, "COPY", clerk);
        assertThat(Scene.problem(api.post("/api/v1/mail-contacts", Map.of("organisation", organisation, "role", "COPY", "address", clerk)))).isEqualTo("409 mail-contact-exists");
        assertThat(Scene.fields(api.post(HOME, Map.of("reminder", "none")))).containsExactly("reminder");
    }

    @Test
    void whatABankHasToKnowWaitsUntilItAnswered() {
        RegisteringWorld world = new RegisteringWorld(api);
        contact(world.payer.organisation(), "BILLING", clerk);
        JsonNode invoice = world.invoice("30.00");
        world.sent();
        issuedByItself(invoice);
        assertThat(mails(invoice).path(0).path("answer").asString()).contains("Waits for the bank");
        assertThat(Instant.parse(mails(invoice).path(0).path("nextAttemptAt").asString())).isAfter(Instant.parse(mails(invoice).path(0).path("madeAt").asString()).plusSeconds(86_400));

        new BankFileCalls(api).applied("entries.ret", new ReturnFile(world.agreement, world.nextFile())
                .with(Entry.from("", "30.00").withOurNumber(world.ourNumber(invoice)).withOccurrence("02")).text());

        settled(invoice, "SENT");
        assertThat(post.received()).hasSize(1);
    }

    @Test
    void whatABankOfPixHasToKnowWaitsUntilItAnswered(@TempDir Path folder) throws Exception {
        try (PixWorld world = new PixWorld(api, environment, folder)) {
            world.forget();
            contact(world.payer.organisation(), "BILLING", clerk);
            JsonNode invoice = world.invoice("30.00");
            issuedByItself(invoice);
            assertThat(mails(invoice).path(0).path("answer").asString()).contains("Waits for the bank");

            world.configure();

            settled(invoice, "SENT");
            assertThat(MailParts.text(post.received().get(0), "text/plain")).contains(world.read(invoice).path("pix").path("payload").asString());
            assertThat(world.read(invoice).path("pix").path("registration").path("state").asString()).isEqualTo("REGISTERED");
        }
    }

    private void issuedByItself(JsonNode invoice) {
        var automatic = new InvoiceMails(server, new MailSettings("a@ix.example", null, null, true, 60, null, Duration.ofSeconds(1), List.of(), Duration.ofDays(3)),
                receivables, rows, banks);
        long key = database.sql("SELECT id FROM invoice WHERE public_id = :id").param("id", id(invoice)).query(Long.class).single();
        transaction.executeWithoutResult(status -> automatic.tell(new Happening(1, EventType.INVOICE_ISSUED, List.of(key), Instant.EPOCH)));
    }

    private void contact(String organisation, String role, String address) {
        Answer made = api.post("/api/v1/mail-contacts", Map.of("organisation", organisation, "role", role, "address", address));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private JsonNode bounceOf(String address) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> api.get("/api/v1/mail-bounces?limit=500").json().path("items").valueStream()
                .filter(one -> one.path("address").asString().equals(address)).findFirst(), java.util.Optional::isPresent).orElseThrow();
    }

    private JsonNode asked(JsonNode invoice) {
        return post(Map.of("invoice", id(invoice)));
    }

    private JsonNode post(Map<String, Object> body) {
        Answer made = api.post(HOME, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    /** Newest first. */
    private JsonNode mails(JsonNode invoice) {
        return api.get(HOME + "?invoice=" + id(invoice)).json().path("items");
    }

    private List<String> states(JsonNode invoice) {
        return mails(invoice).valueStream().map(mail -> mail.path("state").asString()).toList();
    }

    /** The newest mail of an invoice comes to a state. */
    private void settled(JsonNode invoice, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(mails(invoice).path(0).path("state").asString())
                .as(mails(invoice).path(0).toString()).isEqualTo(state));
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
