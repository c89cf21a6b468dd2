package br.ix.invoice.psp;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.pix.Txid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Banks tell of money: it is booked once, by what the bank says when it is asked. */
@IntegrationTest
class PixNotificationTest {

    private static final String UNKNOWN = "E0000000020261120131415000000001x";

    @TempDir
    static Path folder;

    @Autowired
    private ApiClient api;

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private JdbcClient database;

    @AutoClose
    private PixWorld world;

    @BeforeEach
    void begin() throws Exception {
        world = new PixWorld(api, environment, folder);
    }

    @Test
    void aPaymentIsBookedOnceByWhatTheBankSaysOfIt() {
        JsonNode invoice = world.registered("690.00");
        String paid = world.bank.pay(PixWorld.txid(invoice), "690.00");

        assertThat(world.tell(paid).status()).isEqualTo(200);
        JsonNode booked = world.awaitNotification(paid, "BOOKED");
        assertThat(world.tell(paid).status()).isEqualTo(200);
        world.awaitNotification(paid, "BOOKED");

        JsonNode payment = payment(booked);
        assertThat(payment.path("amount").asString()).isEqualTo("690.00");
        assertThat(payment.path("receivedOn").asString()).isEqualTo("2026-11-20");
        assertThat(payment.path("method").asString()).isEqualTo("PIX");
        assertThat(payment.path("reference").asString()).isEqualTo(PixWorld.txid(invoice));
        assertThat(payment.path("payer").asString()).isEqualTo("Conexão Ágil Ltda 11222333000181");
        assertThat(payment.path("finding").asString()).isEqualTo("MATCHED");
        assertThat(world.read(invoice).path("paymentState").asString()).isEqualTo("PAID");
        assertThat(api.get("/api/v1/payments?reference=" + PixWorld.txid(invoice)).json().path("items").size()).isEqualTo(1);
        world.await(invoice, "SETTLED");
    }

    /** What was paid, and by which code: a bank's, our own, one of nobody. */
    @ParameterizedTest
    @CsvSource({
            "100.00, 105.00, dynamic, OVER,    PAID",
            "100.00,  40.00, dynamic, PARTIAL, PARTLY_PAID",
            "100.00, 100.00, static,  MATCHED, PAID",
            "100.00, 100.00, foreign, UNKNOWN, OPEN",
            "100.00, 100.00, none,    UNKNOWN, OPEN"})
    void whatIsPaidIsFoundByItsTxid(String price, String amount, String code, String finding, String state) {
        JsonNode invoice = world.registered(price);
        String txid = switch (code) {
            case "dynamic" -> PixWorld.txid(invoice);
            case "static" -> Txid.of(UUID.fromString(PixWorld.id(invoice)));
            case "foreign" -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            default -> null;
        };
        String paid = world.bank.pay(txid, amount);

        world.tell(paid);

        assertThat(payment(world.awaitNotification(paid, "BOOKED")).path("finding").asString()).isEqualTo(finding);
        assertThat(world.read(invoice).path("paymentState").asString()).isEqualTo(state);
    }

    /** How much of 100.00 went back, one devolução after the other, and what is then open, given back and standing. */
    @ParameterizedTest
    @CsvSource({
            "100.00,       , DEVOLVIDO,        100.00,  0.00, REVERSED",
            " 30.00,       , DEVOLVIDO,         30.00, 30.00, RECEIVED",
            " 30.00, 20.00 , DEVOLVIDO,         50.00, 50.00, RECEIVED",
            "100.00,       , EM_PROCESSAMENTO,   0.00,  0.00, RECEIVED",
            "100.00,       , NAO_REALIZADO,      0.00,  0.00, RECEIVED"})
    void whatGoesBackIsOpenAgain(String first, String second, String status, String open, String refunded, String state) {
        JsonNode invoice = world.registered("100.00");
        String paid = world.bank.pay(PixWorld.txid(invoice), "100.00");
        world.tell(paid);
        world.awaitNotification(paid, "BOOKED");

        giveBack(paid, first, status);
        giveBack(paid, second, status);
        world.tell(paid);
        JsonNode booked = world.awaitNotification(paid, "BOOKED");

        assertThat(world.read(invoice).path("open").asString()).isEqualTo(open);
        assertThat(payment(booked).path("refunded").asString()).isEqualTo(refunded);
        assertThat(payment(booked).path("state").asString()).isEqualTo(state);
        assertThat(world.await(invoice, open.equals("0.00") ? "SETTLED" : "REGISTERED").path("txid").asString())
                .isEqualTo(PixWorld.txid(invoice) + (open.equals("0.00") ? "" : "1"));
    }

    private void giveBack(String paid, String amount, String status) {
        if (amount != null) {
            world.bank.giveBack(paid, amount, status);
            world.tell(paid);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !world.notification(paid).path("waiting").asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "200 | {}",
            "200 | {\"pix\":[]}",
            "200 | {\"evento\":\"teste_webhook\"}",
            "400 | [1]",
            "400 | {\"pix\":{}}",
            "400 | {\"pix\":[1]}",
            "400 | {\"pix\":[{\"endToEndId\":\"E1\"}]}",
            "400 | {\"pix\":[{\"endToEndId\":\"E000000002026112013141500000000'--\"}]}",
            "400 | {\"pix\":[{\"endToEndId\":null}]}",
            "400 | {\"pix\":",
            "400 | no json"})
    void aCallThatIsNoneIsSaidAndBooksNothing(int status, String body) {
        long before = notifications();

        assertThat(world.tell(PixWorld.SECRET, body).status()).isEqualTo(status);

        assertThat(notifications()).isEqualTo(before);
    }

    @Test
    void onlyWhoKnowsTheSecretIsHeardAndNothingIsBookedThatTheBankDoesNotKnow() {
        String forged = UNKNOWN.substring(0, 32);
        String body = "{\"pix\":[{\"endToEndId\":\"%s\",\"txid\":\"%s\",\"valor\":\"690.00\",\"horario\":\"2026-11-20T13:14:15Z\"}]}".formatted(forged, "a".repeat(32));
        assertThat(world.tell("another-secret-of-32-letters-0123456", body).status()).isEqualTo(404);
        assertThat(api.anonymous().post("/api/v1/pix-notifications/nobody/" + PixWorld.SECRET + "/pix", body).status()).isEqualTo(404);
        assertThat(api.anonymous().get("/api/v1/pix-notifications/" + world.psp + "/" + PixWorld.SECRET + "/pix").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/pix-notifications/" + forged).status()).isEqualTo(404);

        assertThat(world.tell(PixWorld.SECRET, body).status()).isEqualTo(200);

        JsonNode rejected = world.awaitNotification(forged, "REJECTED");
        assertThat(rejected.path("reasons").asString()).isEqualTo("The bank does not know it");
        assertThat(rejected.path("payment").isNull()).isTrue();
        assertThat(api.post("/api/v1/pix-notifications/" + forged + "/retry", "{}").status()).isEqualTo(202);
    }

    @Test
    void aBankThatSaysNoAmountIsAskedAgain() {
        JsonNode invoice = world.registered("10.00");
        String paid = world.bank.pay(PixWorld.txid(invoice), "10.00");
        world.bank.say(paid, "valor", "10,00");
        world.tell(paid);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> world.notification(paid).path("reasons").asString("").contains("10,00"));

        world.bank.say(paid, "valor", "10.00");

        world.awaitNotification(paid, "BOOKED");
    }

    @Test
    void whatTheBankDidNotTellIsFoundInItsList() {
        JsonNode invoice = world.registered("33.00");
        String paid = world.bank.pay(PixWorld.txid(invoice), "33.00");
        world.bank.pay(null, "1.00");

        lookAgain();

        world.awaitNotification(paid, "BOOKED");
        world.await(invoice, "SETTLED");
        world.bank.giveBack(paid, "33.00", "DEVOLVIDO");
        lookAgain();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> world.notification(paid).path("returned").asString().equals("33.00"));
        world.await(invoice, "REGISTERED");
    }

    private void lookAgain() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.sql("UPDATE pix_look SET next_at = CURRENT_TIMESTAMP(6) WHERE psp = :psp")
                .param("psp", world.psp).update() == 1);
    }

    private long notifications() {
        return database.sql("SELECT COUNT(*) FROM pix_notification WHERE psp = :psp").param("psp", world.psp).query(Long.class).single();
    }

    private JsonNode payment(JsonNode notification) {
        return api.get("/api/v1/payments/" + notification.path("payment").asString()).json();
    }
}
