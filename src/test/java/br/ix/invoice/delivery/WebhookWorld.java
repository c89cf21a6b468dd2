package br.ix.invoice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Webhooks of one test, removed at its end: what happens in others is not told to them. */
final class WebhookWorld implements AutoCloseable {

    static final String HOME = "/api/v1/webhooks";

    private final ApiClient api;
    private final List<String> made = new ArrayList<>();

    WebhookWorld(ApiClient api) {
        this.api = api;
    }

    /** A webhook to a receiver; its body with the secret. */
    JsonNode webhook(Receiver receiver, String... types) {
        return webhook(Map.of("url", receiver.url(), "eventTypes", List.of(types)));
    }

    JsonNode webhook(Map<String, Object> body) {
        Answer answer = api.post(HOME, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        made.add(answer.json().path("id").asString());
        return answer.json();
    }

    JsonNode read(JsonNode webhook) {
        return api.get(path(webhook)).json();
    }

    Answer patch(JsonNode webhook, Map<String, Object> fields) {
        return api.patch(path(webhook), api.get(path(webhook)).etag(), fields);
    }

    Answer post(JsonNode webhook, String action) {
        return api.post(path(webhook) + "/" + action, Map.of());
    }

    /** Sends a message of the type for tests; its delivery. */
    JsonNode test(JsonNode webhook) {
        Answer sent = post(webhook, "test");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return sent.json();
    }

    JsonNode delivery(JsonNode delivery) {
        return api.get("/api/v1/webhook-deliveries/" + delivery.path("id").asString()).json();
    }

    Answer replay(JsonNode delivery) {
        return api.post("/api/v1/webhook-deliveries/" + delivery.path("id").asString() + "/replay", Map.of());
    }

    /** The deliveries to a webhook, newest first. */
    JsonNode deliveries(JsonNode webhook) {
        return api.get("/api/v1/webhook-deliveries?limit=500&webhook=" + webhook.path("id").asString()).json().path("items");
    }

    /** Waits until so many attempts at a delivery were made. */
    JsonNode awaitAttempts(JsonNode delivery, int attempts) {
        return Awaitility.await(attempts + " attempts").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(25))
                .until(() -> delivery(delivery), now -> now.path("attempts").asInt() >= attempts);
    }

    @Override
    public void close() {
        var left = new HashMap<String, Integer>();
        made.forEach(id -> left.put(id, api.with("If-Match", "*").send("DELETE", HOME + "/" + id, null).status()));
    }

    static String path(JsonNode webhook) {
        return HOME + "/" + webhook.path("id").asString();
    }
}
