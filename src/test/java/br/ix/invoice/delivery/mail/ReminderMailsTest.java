package br.ix.invoice.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.LateWorld;
import br.ix.invoice.invoicing.World.Participant;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Reminders go by mail to who is late, once; against a real SMTP server. */
@IntegrationTest
class ReminderMailsTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Dunning dunning;

    @Autowired
    private MailRows rows;

    @Autowired
    private MailServer server;

    private final String address = "atrasada-" + Scene.unique() + "@rede.example";
    private LateWorld world;
    private Participant late;
    private String invoice;

    @AutoClose
    private PostOffice post;

    @BeforeEach
    void someoneIsLate() {
        post = new PostOffice(sender, database);
        world = new LateWorld(api, database);
        late = world.participant();
        String path = "/api/v1/organisations/" + late.organisation();
        Answer changed = api.patch(path, "*", Map.of("email", address, "language", "pt"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        invoice = world.invoice(late, "690.00", LocalDate.parse("2026-01-12"));
    }

    @Test
    void aReminderGoesOnceInTheLanguageOfWhoIsLateWithTheInvoiceAndAgainWhenAPersonAsks() throws Exception {
        post.comeBack();
        long reminder = reminded();

        tell(reminder);
        JsonNode mail = settled("SENT");

        MimeMessage received = post.received().get(0);
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(received.getSubject()).contains(world.exchange, "AS" + late.asn());
        assertThat(MailParts.text(received, "text/plain")).contains("690,00", "anexo em PDF").doesNotContain("{");
        assertThat(MailParts.text(received, "application/pdf")).startsWith("%PDF-");
        assertThat(mail.path("reminder").isNull()).isFalse();
        Answer again = api.post("/api/v1/mails", Map.of("reminder", mail.path("reminder").asString()));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(post.received()).hasSize(2));
        assertThat(post.received().get(1).getSubject()).isEqualTo(received.getSubject());
        assertThatThrownBy(() -> tell(reminder)).hasMessageContaining("uk_mail_automatic_reminder");
    }

    @Test
    void whatWasPaidMeanwhileIsNotRemindedOf() {
        long reminder = reminded();
        world.pay(late, invoice, "690.00", LocalDate.parse("2026-01-20"));
        post.comeBack();

        tell(reminder);

        assertThat(settled("FAILED").path("answer").asString()).contains("was paid");
        assertThat(post.received()).isEmpty();
    }

    private void tell(long reminder) {
        var mails = new ReminderMails(server, new MailSettings("a@ix.example", null, null, true, 60, null, Duration.ofSeconds(1), List.of(), Duration.ofDays(3)), dunning, rows);
        transaction.executeWithoutResult(status -> mails.tell(new Happening(1, EventType.REMINDER_DUE, List.of(reminder), Instant.EPOCH)));
    }

    /** Key of the reminder of the one who is late. */
    private long reminded() {
        api.post("/api/v1/dunning-runs", Map.of());
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.sql("""
                SELECT COALESCE(MAX(r.id), 0) FROM reminder r JOIN billing_account a ON a.id = r.billing_account_id WHERE a.public_id = :account
                """).param("account", late.billingAccount()).query(Long.class).single(), key -> key > 0);
    }

    private JsonNode settled(String state) {
        return Awaitility.await("mail becomes " + state).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(25))
                .until(() -> api.get("/api/v1/mails?invoice=" + invoice).json().path("items").path(0), now -> now.path("state").asString().equals(state));
    }
}
