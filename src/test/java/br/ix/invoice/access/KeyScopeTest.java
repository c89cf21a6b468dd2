package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A key that is limited to some collections. */
@IntegrationTest
class KeyScopeTest {

    private static final String PATH = "/api/v1/api-keys";

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource({
            "*:read,                         GET,    exchanges,              200",
            "*:read,                         GET,    invoices?limit=1,       200",
            "*:read,                         HEAD,   invoices,               200",
            "*:read,                         POST,   exchanges,              403",
            "invoices:read,                  GET,    invoices?limit=1,       200",
            "invoices:read,                  GET,    invoices/x/document,    404",
            "invoices:read,                  POST,   invoices/x/cancel,      403",
            "invoices:read,                  GET,    exchanges,              403",
            "invoices:read exchanges:write,  GET,    exchanges,              200",
            "exchanges:write,                POST,   exchanges,              400",
            "exchanges:write,                GET,    exchanges/x,            404",
            "exchanges:write,                GET,    invoices,               403",
            "exchanges:write,                DELETE, invoices,               405",
            "exchanges:write,                GET,    no-such-thing,          404",
            "exchanges:write,                PUT,    clock,                  403",
            "exchanges:write,                GET,    '',                     200"})
    void aLimitedKeyDoesOnlyWhatItsScopesSay(String scopes, String method, String path, int status) {
        ApiClient robot = api.withKey(make("administrator", scopes.split(" ")).json().path("key").asString());

        assertThat(robot.send(method, "/api/v1/" + path, method.equals("POST") ? "{}" : null).status()).isEqualTo(status);
    }

    @Test
    void theRefusalNamesTheScopeThatIsMissing() {
        ApiClient robot = api.withKey(make("operator", "invoices:read").json().path("key").asString());

        Answer answer = robot.post("/api/v1/participants", Map.of());

        assertThat(Scene.problem(answer)).isEqualTo("403 key-scope-may-not");
        assertThat(answer.json().path("scope").asString()).isEqualTo("participants:write");
    }

    @Test
    void aScopeGivesNothingThatTheRoleMayNot() {
        assertThat(Scene.fields(make("viewer", "exchanges:write"))).containsExactly("scopes");
        assertThat(Scene.fields(make("operator", "api-keys:read"))).containsExactly("scopes");
        assertThat(Scene.fields(make("operator", "unicorns:read"))).containsExactly("scopes");
        assertThat(Scene.fields(make("operator"))).containsExactly("scopes");
    }

    @Test
    void aLimitedKeyOfAParticipantStaysConfinedToItsOwn() {
        Scene scene = new Scene(api);
        String exchange = scene.exchange();
        long asn = Scene.unique();
        String own = scene.participant(asn, exchange);
        String other = scene.participant(Scene.unique(), exchange);
        Map<String, Object> body = new HashMap<>(Map.of("name", "own", "role", "participant", "asn", asn, "scopes", List.of("participants:read")));
        ApiClient robot = api.withKey(api.post(PATH, body).json().path("key").asString());

        assertThat(robot.get("/api/v1/participants/" + own).status()).isEqualTo(200);
        assertThat(robot.get("/api/v1/participants/" + other).status()).isEqualTo(404);
        assertThat(Scene.problem(robot.get("/api/v1/invoices"))).isEqualTo("403 key-scope-may-not");
    }

    @Test
    void aLimitedKeyOpensNeitherPagesNorTheActuator() {
        ApiClient robot = api.withKey(make("administrator", "*:read").json().path("key").asString());

        assertThat(robot.get("/actuator/sbom").status()).isEqualTo(403);
        assertThat(robot.get("/console/runs").status()).isEqualTo(403);
        assertThat(robot.get("/v3/api-docs").status()).isEqualTo(200);
    }

    private Answer make(String role, String... scopes) {
        return api.post(PATH, Map.of("name", "limited", "role", role, "scopes", List.of(scopes)));
    }
}
