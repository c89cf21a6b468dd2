package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The end of a key, its last use, and the change to a new text. */
@IntegrationTest
class KeyLifeTest {

    private static final String PATH = "/api/v1/api-keys";
    private static final String ANY = "/api/v1/exchanges?limit=1";

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aKeyIsRefusedOnceItsTimeIsOver() {
        JsonNode made = api.post(PATH, Map.of("name", "short", "role", "viewer", "expiresAt", in(Duration.ofHours(1)))).json();
        ApiClient robot = api.withKey(made.path("key").asString());

        assertThat(robot.get(ANY).status()).isEqualTo(200);
        setBack("expires_at", made);

        assertThat(Scene.problem(robot.get(ANY))).isEqualTo("401 key-over");
        assertThat(robot.get(ANY).header("WWW-Authenticate")).contains("Bearer");
        assertThat(shown(made).path("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void theListShowsWhichKeysEndSoon() {
        String soon = id(api.post(PATH, Map.of("name", "soon", "role", "viewer", "expiresAt", in(Duration.ofDays(20)))));
        String later = id(api.post(PATH, Map.of("name", "later", "role", "viewer", "expiresAt", in(Duration.ofDays(50)))));
        String never = id(api.post(PATH, Map.of("name", "never", "role", "viewer")));

        JsonNode ending = api.get(PATH + "?limit=500&expiresBefore=" + LocalDate.now(ZoneOffset.UTC).plusDays(30)).json().path("items");

        assertThat(StreamSupport.stream(ending.spliterator(), false).map(key -> key.path("id").asString())).contains(soon).doesNotContain(later, never);
        assertThat(api.get(PATH + "/" + soon).json().path("state").asString()).isEqualTo("EXPIRING");
        assertThat(api.get(PATH + "/" + never).json().path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void theLastUseIsNotedAndNotWithEachCall() {
        JsonNode made = api.post(PATH, Map.of("name", "used", "role", "viewer")).json();
        ApiClient robot = api.withKey(made.path("key").asString());

        assertThat(shown(made).path("lastUsedAt").isNull()).isTrue();
        robot.get(ANY);
        String first = shown(made).path("lastUsedAt").asString();
        robot.get(ANY);

        assertThat(Instant.parse(first)).isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(60));
        assertThat(shown(made).path("lastUsedAt").asString()).isEqualTo(first);
        setBack("last_used_at", made);
        robot.get(ANY);
        assertThat(Instant.parse(shown(made).path("lastUsedAt").asString())).isAfterOrEqualTo(Instant.parse(first));
    }

    @Test
    void bothTextsCountWhileAKeyIsChangedOverAndThenOnlyTheNewOne() {
        Answer made = api.post(PATH, Map.of("name", "turning", "role", "viewer"));
        ApiClient old = api.withKey(made.json().path("key").asString());
        old.get(ANY);

        Answer rotated = api.with("If-Match", made.etag()).post(made.header("Location") + "/rotate", Map.of("overlapHours", 2));
        ApiClient now = api.withKey(rotated.json().path("key").asString());

        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).contains("no-store");
        assertThat(old.get(ANY).status()).isEqualTo(200);
        assertThat(now.get(ANY).status()).isEqualTo(200);
        assertThat(Instant.parse(shown(made.json()).path("oldKeyUntil").asString())).isBetween(Instant.now().plusSeconds(3600), Instant.now().plusSeconds(7300));
        assertThat(shown(made.json()).path("oldKeyLastUsedAt").isNull()).isFalse();
        setBack("former_until_at", made.json());
        assertThat(Scene.problem(old.get(ANY))).isEqualTo("401 key-over");
        assertThat(now.get(ANY).status()).isEqualTo(200);
    }

    @Test
    void aNewTextThatWasNeverUsedIsReplacedWithoutLockingOutTheProgram() {
        Answer made = api.post(PATH, Map.of("name", "lost", "role", "viewer"));
        String rotate = made.header("Location") + "/rotate";
        api.withKey(made.json().path("key").asString()).get(ANY);

        String lost = api.post(rotate, Map.of()).json().path("key").asString();
        String second = api.post(rotate, Map.of()).json().path("key").asString();

        assertThat(api.withKey(made.json().path("key").asString()).get(ANY).status()).isEqualTo(200);
        assertThat(Scene.problem(api.withKey(lost).get(ANY))).isEqualTo("401 credentials-invalid");
        assertThat(api.withKey(second).get(ANY).status()).isEqualTo(200);
    }

    @Test
    void atMostTwoTextsOfAKeyCount() {
        Answer made = api.post(PATH, Map.of("name", "twice", "role", "viewer"));
        String rotate = made.header("Location") + "/rotate";
        ApiClient second = api.withKey(api.post(rotate, Map.of()).json().path("key").asString());
        second.get(ANY);

        api.post(rotate, Map.of("overlapHours", 1));

        assertThat(second.get(ANY).status()).isEqualTo(200);
        assertThat(Scene.problem(api.withKey(made.json().path("key").asString()).get(ANY))).isEqualTo("401 credentials-invalid");
    }

    @Test
    void aRevokedKeyHasNoTextThatCounts() {
        Answer made = api.post(PATH, Map.of("name", "gone", "role", "viewer"));
        Answer rotated = api.post(made.header("Location") + "/rotate", Map.of());

        assertThat(api.delete(made.header("Location"), rotated.etag()).status()).isEqualTo(204);

        assertThat(api.withKey(made.json().path("key").asString()).get(ANY).status()).isEqualTo(401);
        assertThat(api.withKey(rotated.json().path("key").asString()).get(ANY).status()).isEqualTo(401);
        assertThat(Scene.problem(api.post(made.header("Location") + "/rotate", Map.of()))).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"overlapHours\": -1}                            | overlapHours",
            "{\"overlapHours\": 721}                           | overlapHours",
            "{\"expiresAt\": \"2020-01-01T00:00:00Z\"}         | expiresAt",
            "{\"expiresAt\": \"2200-01-02T00:00:00Z\"}         | expiresAt",
            "{\"until\": \"tomorrow\"}                         | until"})
    void aRotationThatMakesNoSenseIsRefused(String body, String field) {
        Answer made = api.post(PATH, Map.of("name", "turning", "role", "viewer"));

        Answer answer = api.post(made.header("Location") + "/rotate", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void aRotationOfAKeyThatChangedMeanwhileIsRefusedAndAnEndedOneNeedsANewEnd() {
        Answer made = api.post(PATH, Map.of("name", "ended", "role", "viewer", "expiresAt", in(Duration.ofHours(1))));
        String rotate = made.header("Location") + "/rotate";
        setBack("expires_at", made.json());

        assertThat(api.with("If-Match", "\"7\"").post(rotate, Map.of()).status()).isEqualTo(412);
        assertThat(Scene.fields(api.post(rotate, Map.of()))).containsExactly("expiresAt");
        Answer again = api.post(rotate, Map.of("expiresAt", in(Duration.ofDays(9))));
        assertThat(api.withKey(again.json().path("key").asString()).get(ANY).status()).isEqualTo(200);
        assertThat(Scene.problem(api.withKey(made.json().path("key").asString()).get(ANY))).as("the old text ended with its key").isEqualTo("401 key-over");
    }

    private JsonNode shown(JsonNode made) {
        return api.get(PATH + "/" + made.path("id").asString()).json();
    }

    private void setBack(String column, JsonNode made) {
        String sql = Map.of("expires_at", "UPDATE api_key SET expires_at = '2026-01-01' WHERE public_id = :id",
                "last_used_at", "UPDATE api_key SET last_used_at = '2026-01-01' WHERE public_id = :id",
                "former_until_at", "UPDATE api_key SET former_until_at = '2026-01-01' WHERE public_id = :id").get(column);
        assertThat(jdbc.sql(sql).param("id", made.path("id").asString()).update()).isEqualTo(1);
    }

    private static String id(Answer made) {
        return made.json().path("id").asString();
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }
}
