package br.ix.invoice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who, when, what, before and after, with which request: of what was changed, and of nothing that was not. */
@IntegrationTest
class AuditTrailTest {

    private static final String AUDIT = "/api/v1/audit";

    private final ApiClient api;
    private final World world;

    @Autowired
    AuditTrailTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void aChangeSaysWhoMadeItWithWhichRequestFromWhatToWhat() {
        Answer made = api.post("/api/v1/participant-profiles", Map.of("name", name(), "discountPercent", "5"));
        String subject = "participant-profiles/" + made.json().path("id").asString();

        Answer changed = api.patch("/api/v1/" + subject, made.etag(), Map.of("discountPercent", "10"));

        JsonNode entries = api.get(AUDIT + "?subject=" + subject).json().path("items");
        assertThat(entries).hasSize(2);
        JsonNode newest = entries.get(0);
        assertThat(newest.path("action").asString()).isEqualTo("profile.changed");
        assertThat(newest.path("who").asString()).isEqualTo("user:admin");
        assertThat(newest.path("via").asString()).isEqualTo("api");
        assertThat(newest.path("requestId").asString()).isEqualTo(changed.header("X-Request-Id"));
        assertThat(newest.path("before").toString()).isEqualTo("{\"discountPercent\":\"5\"}");
        assertThat(newest.path("after").toString()).isEqualTo("{\"discountPercent\":\"10\"}");
        assertThat(entries.get(1).path("action").asString()).isEqualTo("profile.created");
        assertThat(entries.get(1).path("before").isNull()).isTrue();
    }

    @Test
    void whatWasDeletedIsKeptInItsEntry() {
        String name = name();
        Answer made = api.post("/api/v1/participant-profiles", Map.of("name", name, "discountPercent", "5"));
        String subject = "participant-profiles/" + made.json().path("id").asString();

        api.delete("/api/v1/" + subject, made.etag());

        JsonNode newest = api.get(AUDIT + "?subject=" + subject).json().path("items").get(0);
        assertThat(newest.path("action").asString()).isEqualTo("profile.deleted");
        assertThat(newest.path("before").path("name").asString()).isEqualTo(name);
        assertThat(newest.path("after").isNull()).isTrue();
    }

    @Test
    void aChangeThatIsRefusedPreviewedOrNoneLeavesNothing() {
        Answer made = api.post("/api/v1/participant-profiles", Map.of("name", name(), "discountPercent", "5"));
        String subject = "participant-profiles/" + made.json().path("id").asString();

        Answer refused = api.patch("/api/v1/" + subject, made.etag(), Map.of("discountPercent", "101"));
        Answer previewed = api.patch("/api/v1/" + subject + "?preview=true", made.etag(), Map.of("discountPercent", "10"));
        Answer same = api.patch("/api/v1/" + subject, made.etag(), Map.of("discountPercent", "5"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(previewed.status()).isEqualTo(200);
        assertThat(same.status()).isEqualTo(200);
        assertThat(api.get(AUDIT + "?subject=" + subject).json().path("items")).hasSize(1);
    }

    @Test
    void anAuditorFindsEntriesByWhoActionAndDay() {
        String key = api.post("/api/v1/api-keys", Map.of("name", "audited", "role", "operator")).json().path("id").asString();
        String today = api.get(AUDIT + "?limit=1").json().path("items").get(0).path("at").asString().substring(0, 10);

        assertThat(api.get(AUDIT + "?who=key:" + key).json().path("items")).isEmpty();
        assertThat(api.get(AUDIT + "?subject=api-keys/" + key).json().path("items")).hasSize(1);
        assertThat(api.get(AUDIT + "?action=api-key&subject=api-keys/" + key).json().path("items")).hasSize(1);
        assertThat(api.get(AUDIT + "?action=api-key.revoked&subject=api-keys/" + key).json().path("items")).isEmpty();
        assertThat(api.get(AUDIT + "?subject=api-keys/" + key + "&from=" + today + "&until=" + today).json().path("items")).hasSize(1);
        assertThat(api.get(AUDIT + "?subject=api-keys/" + key + "&until=2020-01-01").json().path("items")).isEmpty();
        assertThat(api.get(AUDIT + "?from=yesterday").status()).isEqualTo(400);
        assertThat(api.get(AUDIT + "?subject=%25").json().path("items")).isEmpty();
    }

    @Test
    void pagesGoFromTheNewestToTheOldestAndRepeatNothing() {
        Answer made = api.post("/api/v1/participant-profiles", Map.of("name", name(), "discountPercent", "5"));
        String subject = "participant-profiles/" + made.json().path("id").asString();
        api.patch("/api/v1/" + subject, "*", Map.of("discountPercent", "6"));
        api.patch("/api/v1/" + subject, "*", Map.of("discountPercent", "7"));

        JsonNode first = api.get(AUDIT + "?limit=2&subject=" + subject).json();
        JsonNode second = api.get(AUDIT + "?limit=2&subject=" + subject + "&after=" + first.path("next").asString()).json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("action").asString()).isEqualTo("profile.created");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void aParticipantSeesNothingOfItAndAViewerMay() {
        String participant = key("participant", 4_250_000_001L);
        String viewer = key("viewer", null);

        assertThat(api.withKey(participant).get(AUDIT).status()).isEqualTo(403);
        assertThat(api.withKey(participant).get(AUDIT + "/verification").status()).isEqualTo(403);
        assertThat(api.withKey(viewer).get(AUDIT).status()).isEqualTo(200);
        assertThat(api.withKey(viewer).post(AUDIT, Map.of()).status()).isEqualTo(405);
    }

    @Test
    void noSecretIsPartOfAnEntry() {
        String key = api.post("/api/v1/api-keys", Map.of("name", "secret", "role", "viewer")).json().path("key").asString();
        api.post("/api/v1/users", Map.of("name", "audited-" + UUID.randomUUID(), "role", "viewer", "password", "correct horse battery"));

        String entries = api.get(AUDIT + "?limit=20").text();

        assertThat(entries).doesNotContain(key, key.substring(4), "correct horse battery", "$2a$", "$argon2");
    }

    private String key(String role, Long asn) {
        Map<String, Object> body = asn == null ? Map.of("name", "k", "role", role) : Map.of("name", "k", "role", role, "asn", asn);
        return api.post("/api/v1/api-keys", body).json().path("key").asString();
    }

    private static String name() {
        return "audited " + UUID.randomUUID();
    }
}
