package br.ix.invoice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.delivery.Receiver.Call;
import br.ix.invoice.delivery.Receiver.Reply;
import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A message arrives once it can, is known by its id and signature, and the receiver's answer decides what comes next. */
@IntegrationTest
class WebhookDeliveryTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    private WebhookWorld world;
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void begin() {
        world = new WebhookWorld(api);
    }

    @AfterEach
    void end() {
        world.close();
        receiver.close();
    }

    @Test
    void aReceiverTrustsWhatItsLibraryTrusts() throws Exception {
        JsonNode webhook = world.webhook(receiver, "run.posted");

        JsonNode delivery = world.test(webhook);
        Call call = receiver.awaitAbout("webhook.test", 1).get(0);

        new Webhook(webhook.path("secret").asString()).verify(call.body(), headers(call));
        assertThat(call.id()).isEqualTo(delivery.path("message").asString()).doesNotContain(".");
        assertThat(call.contentType()).isEqualTo("application/json");
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp()))).isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(30));
        assertThat(world.awaitAttempts(delivery, 1).path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void aSecretIsReadableInNoTableAndOneThatWasKeptAsItWasStillSigns() throws Exception {
        JsonNode webhook = world.webhook(receiver, "run.posted");
        String secret = webhook.path("secret").asString();
        String kept = database.sql("SELECT s.secret FROM webhook_secret s JOIN webhook w ON w.id = s.webhook_id WHERE w.public_id = :id")
                .param("id", webhook.path("id").asString()).query(String.class).single();
        database.sql("UPDATE webhook_secret s JOIN webhook w ON w.id = s.webhook_id SET s.secret = :secret WHERE w.public_id = :id")
                .param("secret", secret).param("id", webhook.path("id").asString()).update();

        world.test(webhook);

        new Webhook(secret).verify(receiver.awaitAbout("webhook.test", 1).get(0).body(), headers(receiver.awaitAbout("webhook.test", 1).get(0)));
        assertThat(kept).startsWith("v1:").doesNotContain(secret.substring("whsec_".length()));
    }

    @Test
    void whileASecretIsRotatedReceiversOfEitherTrustIt() throws Exception {
        JsonNode webhook = world.webhook(receiver, "run.posted");
        JsonNode rotated = world.post(webhook, "rotate-secret").json();

        world.test(webhook);
        Call call = receiver.awaitAbout("webhook.test", 1).get(0);

        new Webhook(webhook.path("secret").asString()).verify(call.body(), headers(call));
        new Webhook(rotated.path("secret").asString()).verify(call.body(), headers(call));
        assertThat(rotated.path("oldSecretUntil").asString()).isNotEmpty();
        assertThat(world.post(webhook, "rotate-secret").json().path("type").asString()).endsWith("secret-rotating");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299})
    void onlyAnAnswerOf2xxIsASuccess(int status) {
        receiver.answers(number -> Reply.of(status));

        JsonNode delivery = world.awaitAttempts(world.test(world.webhook(receiver, "run.posted")), 1);

        assertThat(delivery.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery.path("lastStatus").asInt()).isEqualTo(status);
        assertThat(delivery.path("nextAttemptAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "400", "404", "500", "503"})
    void anyOtherIsAFailureThatIsTriedAgainAfterFiveSecondsAndALittleMore(int status) {
        receiver.answers(number -> new Reply(status, "Location", receiver.url() + "&redirected"));

        JsonNode delivery = world.awaitAttempts(world.test(world.webhook(receiver, "run.posted")), 1);

        assertThat(delivery.path("state").asString()).isEqualTo("WAITING");
        assertThat(delivery.path("lastStatus").asInt()).isEqualTo(status);
        Duration wait = Duration.between(Instant.parse(delivery.path("lastAttemptAt").asString()), Instant.parse(delivery.path("nextAttemptAt").asString()));
        assertThat(wait).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(6_010));
        assertThat(receiver.callsAbout("webhook.test")).as("no redirect is followed").hasSize(1);
    }

    @Test
    void everyAttemptHasTheSameIdAndTheTenthIsTheLast() {
        receiver.answers(number -> Reply.of(500));
        JsonNode delivery = world.test(world.webhook(receiver, "run.posted"));

        for (int attempt = 1; attempt < 10; attempt++) {
            assertThat(world.awaitAttempts(delivery, attempt).path("state").asString()).isEqualTo("WAITING");
            isDueNow(delivery);
        }

        assertThat(world.awaitAttempts(delivery, 10).path("state").asString()).isEqualTo("FAILED");
        assertThat(receiver.callsAbout("webhook.test").stream().map(Call::id).distinct()).hasSize(1);
    }

    @Test
    void whatWasGivenUpIsReplayedWithTheSameId() {
        receiver.answers(number -> Reply.of(number == 0 ? 410 : 200));
        JsonNode webhook = world.webhook(receiver, "run.posted");
        JsonNode delivery = world.awaitAttempts(world.test(webhook), 1);

        assertThat(world.replay(delivery).json().path("type").asString()).endsWith("webhook-off");
        world.patch(webhook, Map.of("active", true));
        JsonNode replayed = world.replay(delivery).json();

        assertThat(replayed.path("replayedBy").asString()).isEqualTo("admin");
        List<Call> calls = receiver.awaitAbout("webhook.test", 2);
        assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
        assertThat(world.awaitAttempts(delivery, 1).path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOff() {
        receiver.answers(number -> Reply.of(410));
        JsonNode webhook = world.webhook(receiver, "run.posted");

        JsonNode delivery = world.awaitAttempts(world.test(webhook), 1);

        assertThat(delivery.path("state").asString()).isEqualTo("FAILED");
        assertThat(world.read(webhook).path("active").asBoolean()).isFalse();
        assertThat(world.read(webhook).path("switchedOffReason").asString()).contains("410");
        assertThat(world.post(webhook, "test").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"429", "502", "504"})
    void anOverloadedReceiverIsLeftAloneForAWhile(int status) {
        receiver.answers(number -> Reply.of(status));
        JsonNode webhook = world.webhook(receiver, "run.posted");

        world.awaitAttempts(world.test(webhook), 1);

        Duration pause = Duration.between(Instant.now(), Instant.parse(world.read(webhook).path("pausedUntil").asString()));
        assertThat(pause).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
        JsonNode other = world.test(webhook);
        assertThat(world.delivery(other).path("attempts").asInt()).isZero();
    }

    @Test
    void areceiverSaysHowLongItWantsToBeLeftAlone() {
        receiver.answers(number -> new Reply(429, "Retry-After", "600"));
        JsonNode webhook = world.webhook(receiver, "run.posted");

        world.awaitAttempts(world.test(webhook), 1);

        Duration pause = Duration.between(Instant.now(), Instant.parse(world.read(webhook).path("pausedUntil").asString()));
        assertThat(pause).isBetween(Duration.ofSeconds(580), Duration.ofSeconds(601));
    }

    @Test
    void aReceiverThatDoesNotAnswerInTimeHoldsUpNobodyElse() {
        receiver.answers(number -> Reply.of(0));
        JsonNode slow = world.test(world.webhook(receiver, "run.posted"));
        try (var quick = new Receiver()) {
            JsonNode other = world.test(world.webhook(quick, "run.posted"));

            assertThat(world.awaitAttempts(other, 1).path("state").asString()).isEqualTo("DELIVERED");
        }
        assertThat(world.awaitAttempts(slow, 1).path("lastAnswer").asString()).isEqualTo("No answer within 1 s");
    }

    @Test
    void whereNobodyListensTheLogSaysSo() {
        JsonNode webhook = world.webhook(receiver, "run.posted");
        receiver.close();

        JsonNode delivery = world.awaitAttempts(world.test(webhook), 1);

        assertThat(delivery.path("lastStatus").isNull()).isTrue();
        assertThat(delivery.path("lastAnswer").asString()).contains("No answer").contains("refused");
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsRefusedWhenItIsSentTo() {
        JsonNode webhook = world.webhook(receiver, "run.posted");
        database.sql("UPDATE webhook SET url = 'https://[fd00::1]/hook' WHERE public_id = :id").param("id", webhook.path("id").asString()).update();

        JsonNode delivery = world.awaitAttempts(world.test(webhook), 1);

        assertThat(delivery.path("lastAnswer").asString()).contains("is not an address of the public network");
    }

    @Test
    void whatAKilledProcessHadTakenIsSentWhenItsLeaseHasRunOut() {
        JsonNode webhook = world.webhook(receiver, "run.posted");
        String id = webhook.path("id").asString();
        database.sql("UPDATE webhook SET busy_by = :other, busy_until_at = CURRENT_TIMESTAMP(6) + INTERVAL 5 SECOND WHERE public_id = :id")
                .param("other", UUID.randomUUID().toString()).param("id", id).update();

        JsonNode delivery = world.test(webhook);

        assertThat(Awaitility.await().during(Duration.ofMillis(700)).until(() -> world.delivery(delivery).path("attempts").asInt(), n -> n == 0)).isZero();
        assertThat(world.awaitAttempts(delivery, 1).path("state").asString()).isEqualTo("DELIVERED");
    }

    private void isDueNow(JsonNode delivery) {
        database.sql("UPDATE webhook_delivery SET next_at = CURRENT_TIMESTAMP(6) WHERE public_id = :id AND next_at IS NOT NULL")
                .param("id", delivery.path("id").asString()).update();
    }

    private static HttpHeaders headers(Call call) {
        return HttpHeaders.of(Map.of("webhook-id", List.of(call.id()), "webhook-timestamp", List.of(call.timestamp()),
                "webhook-signature", List.of(call.signature())), (name, value) -> true);
    }
}
