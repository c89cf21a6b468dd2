package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What could not be handled, as an operator sees it and decides. */
@IntegrationTest
class MessagesInConsoleTest {

    private static final String HOME = "/console/messages";

    @Autowired
    private ApiClient api;

    @Autowired
    private RabbitTemplate broker;

    @Test
    void anOperatorSeesQueueCauseAndAgeAndReplaysOrDiscards() {
        String first = dead("poison-" + UUID.randomUUID());
        String second = dead("poison-" + UUID.randomUUID());
        ConsoleSession operator = ConsoleSession.of("operator", api);

        assertThat(operator.get("/").body()).contains("messages could not be handled and wait for a person");
        assertThat(operator.get(HOME).body()).contains("ix.jobs", "It points to no request of a job", HOME + "/" + first + "/replay");
        assertThat(operator.post(HOME, HOME + "/" + first + "/replay", Map.of()).body()).contains("The message was sent again.");
        assertThat(operator.post(HOME, HOME + "/" + second + "/disposal", Map.of("reason", "")).body()).contains("is required");
        assertThat(operator.post(HOME, HOME + "/" + second + "/disposal", Map.of("reason", "by mistake")).body())
                .contains("The message was discarded.").doesNotContain(HOME + "/" + second);
        assertThat(operator.get(HOME + "?all=true&limit=500").body()).contains("replayed", "by mistake");
        assertThat(operator.get(HOME + "?lang=pt").body()).contains("Mensagens", "Reenviar");
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        String id = dead("poison-" + UUID.randomUUID());
        ConsoleSession viewer = ConsoleSession.of("viewer", api);

        assertThat(viewer.get(HOME).body()).contains("It points to no request of a job").doesNotContain("/replay", "/disposal");
        assertThat(viewer.post(HOME, HOME + "/" + id + "/replay", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.post(HOME, HOME + "/" + id + "/disposal", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }

    /** The id of a message that nobody understands, once it is seen. */
    private String dead(String content) {
        broker.convertAndSend("", "ix.jobs", content);
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (JsonNode one : api.get("/api/v1/dead-messages?state=WAITING&limit=500").json().path("items")) {
                if (one.path("body").asString().equals(content)) {
                    return one.path("id").asString();
                }
            }
            return "";
        }, id -> !id.isEmpty());
    }
}
