package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The text of a key comes back in no refusal and stands in no log, wherever a program puts it by mistake. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class KeyLeakTest {

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "Authorization   | Bearer {key} x | GET  | /api/v1/users                    | -",
            "Authorization   | Basic {key}    | GET  | /api/v1/users                    | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/users?key={key}          | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/users?{key}=1            | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/users?limit={key}        | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/users?after={key}        | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/users/{key}              | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/{key}                    | -",
            "X-Api-Key       | {key}          | GET  | /api/v1/exchanges/{key}?x={key}  | -",
            "X-Api-Key       | {key}          | GET  | /actuator/{key}                  | -",
            "X-Api-Key       | {key}          | GET  | /no-such-page/{key}              | -",
            "X-Request-Id    | {key}          | POST | /api/v1/users                    | {\"{key}\": 1}",
            "Idempotency-Key | {key}          | POST | /api/v1/users                    | {\"name\": \"{key}\", \"role\": \"{key}\"}",
            "Content-Type    | {key}/x        | POST | /api/v1/users                    | {\"name\": \"x\"}",
            "Accept          | {key}/x        | GET  | /api/v1/users/x                  | -",
            "If-Match        | {key}          | DELETE | /api/v1/api-keys/{id}          | -"})
    void comesBackInNoRefusalAndIsInNoLog(String header, String value, String method, String path, String body, CapturedOutput output) {
        var made = api.post("/api/v1/api-keys", Map.of("name", "leaking", "role", "administrator")).json();
        String key = made.path("key").asString();
        String secret = key.substring("ixi_".length());

        Answer answer = api.with(header, value.replace("{key}", key))
                .send(method, path.replace("{key}", key).replace("{id}", made.path("id").asString()), body == null ? null : body.replace("{key}", key));

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain(secret);
        assertThat(answer.headers().map().toString()).doesNotContain(secret);
        assertThat(output).doesNotContain(secret);
    }

    @Test
    void isUnreadableWhereAPartOfTheProgramLogsIt(CapturedOutput output) {
        String key = api.post("/api/v1/api-keys", Map.of("name", "logged", "role", "viewer")).json().path("key").asString();

        LoggerFactory.getLogger("br.ix.invoice.access").warn("Called with {} by mistake", key, new IllegalStateException("No such thing: " + key));

        assertThat(output).contains("Called with ixi_... by mistake").contains("No such thing: ixi_...").doesNotContain(key.substring("ixi_".length()));
    }

    /** What a caller sends is a part of some messages: a line of the log is no line of his. */
    @Test
    void aMessageOfTheLogIsOneLineWhateverIsInIt(CapturedOutput output) {
        LoggerFactory.getLogger("br.ix.invoice.access").warn("No state '{}'", "x\r\n12:00:00 INFO  The audit trail is sealed\u0085");

        assertThat(output).contains("No state 'x 12:00:00 INFO  The audit trail is sealed").doesNotContainPattern("(?m)^12:00:00 INFO");
    }
}
