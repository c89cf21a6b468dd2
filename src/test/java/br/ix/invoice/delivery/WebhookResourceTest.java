package br.ix.invoice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Webhooks over REST: made, looked at, changed, removed; the secret is shown once. */
@IntegrationTest
class WebhookResourceTest {

    private static final Map<String, Object> BODY = Map.of("url", "https://hooks.example.org/ix", "eventTypes", List.of("run.failed", "invoice.issued"),
            "description", "The ERP");

    @Autowired
    private ApiClient api;

    private WebhookWorld world;

    @BeforeEach
    void begin() {
        world = new WebhookWorld(api);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void theSecretIsInTheAnswerThatMakesItAndNowhereElse() {
        Answer made = api.post(WebhookWorld.HOME, BODY);
        Answer read = api.get(WebhookWorld.path(made.json()));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(WebhookWorld.path(made.json()));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.json().path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(read.text()).doesNotContain("whsec_", "\"secret\"");
        assertThat(api.get(WebhookWorld.HOME + "?limit=500").text()).contains(made.json().path("id").asString()).doesNotContain("whsec_");
        assertThat(api.delete(WebhookWorld.path(made.json()), read.etag()).status()).isEqualTo(204);
        assertThat(api.get(WebhookWorld.path(made.json())).status()).isEqualTo(404);
    }

    @Test
    void aWebhookIsChangedAsItWasRead() {
        JsonNode webhook = world.webhook(BODY);
        String etag = api.get(WebhookWorld.path(webhook)).etag();

        JsonNode changed = api.patch(WebhookWorld.path(webhook), etag, Map.of("active", false, "eventTypes", List.of("payment.received"))).json();

        assertThat(changed.path("active").asBoolean()).isFalse();
        assertThat(changed.path("eventTypes").toString()).isEqualTo("[\"payment.received\"]");
        assertThat(changed.path("url").asString()).isEqualTo(BODY.get("url"));
        assertThat(api.patch(WebhookWorld.path(webhook), etag, Map.of("active", true)).status()).isEqualTo(412);
        assertThat(api.send("PATCH", WebhookWorld.path(webhook), Map.of("active", true)).status()).isEqualTo(428);
    }

    @Test
    void whatIsDoneToAWebhookLeavesAnEntryWithoutTheSecret() {
        JsonNode webhook = world.webhook(BODY);
        world.post(webhook, "rotate-secret");

        String entries = api.get("/api/v1/audit?subject=webhooks/" + webhook.path("id").asString()).text();

        assertThat(entries).contains("webhook.created", "webhook.secret-rotated", "https://hooks.example.org/ix").doesNotContain("whsec_");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answer refused = api.post(WebhookWorld.HOME, Map.of("url", "ftp://hooks.example.org", "eventTypes", List.of("invoice.eaten"),
                "description", "x".repeat(201)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Scene.fields(refused)).containsExactly("url", "eventTypes", "description");
    }

    @ParameterizedTest
    @CsvSource({"https://10.0.0.1/hook", "http://hooks.example.org@10.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/meta-data"})
    void anAddressOfAPrivateNetworkIsRefusedAtOnce(String url) {
        Answer refused = api.post(WebhookWorld.HOME, Scene.with(BODY, "url", url));

        assertThat(Scene.fields(refused)).containsExactly("url");
    }

    @Test
    void deliveriesAreFilteredAndAnUnknownFilterIsRefused() {
        JsonNode webhook = world.webhook(BODY);
        JsonNode delivery = world.test(webhook);
        String home = "/api/v1/webhook-deliveries?webhook=" + webhook.path("id").asString();

        assertThat(api.get(home + "&type=webhook.test").json().path("items").path(0).path("id").asString()).isEqualTo(delivery.path("id").asString());
        assertThat(api.get(home + "&type=invoice.paid").json().path("items").size()).isZero();
        assertThat(delivery.path("body").path("data").path("webhook").asString()).isEqualTo(webhook.path("id").asString());
        assertThat(api.get(home + "&state=LOST").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/webhook-deliveries/none").status()).isEqualTo(404);
        assertThat(world.replay(delivery).status()).as("it is on its way").isEqualTo(409);
    }
}
