package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyTest {

    private static final String PATH = "/api/v1/api-keys";

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isShownOnceAndOpensTheApi() {
        ApiClient.Answer made = api.post(PATH, Map.of("name", "robot", "role", "viewer"));
        String key = made.json().get("key").stringValue();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(PATH + "/" + made.json().get("id").stringValue());
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(api.withKey(key).get("/api/v1/users").status()).isEqualTo(200);
    }

    @Test
    void isNeverInAListALogOrTheDatabase(CapturedOutput output) {
        ApiClient.Answer made = api.post(PATH, "key-" + System.nanoTime(), Map.of("name", "secret", "role", "operator"));
        String key = made.json().get("key").stringValue();
        api.withKey(key).get("/api/v1/users");
        api.withKey(key + "x").get("/api/v1/users");

        assertThat(api.get(PATH + "?limit=500").text()).contains("\"secret\"").doesNotContain(key.substring(4));
        assertThat(api.get(made.header("Location")).text()).doesNotContain(key.substring(4));
        assertThat(output).doesNotContain(key.substring(4));
        assertThat(jdbc.sql("SELECT COUNT(id) FROM idempotency_key WHERE INSTR(CONVERT(body USING latin1), :key) > 0")
                .param("key", key).query(Long.class).single()).isZero();
    }

    @Test
    void opensNothingOnceRevoked() {
        ApiClient.Answer made = api.post(PATH, Map.of("name", "gone", "role", "viewer"));
        ApiClient robot = api.withKey(made.json().get("key").stringValue());
        String path = made.header("Location");

        assertThat(api.send("DELETE", path, null).status()).isEqualTo(428);
        assertThat(api.delete(path, "\"99\"").status()).isEqualTo(412);
        assertThat(api.delete(path, made.etag()).status()).isEqualTo(204);
        assertThat(robot.get("/api/v1/users").status()).isEqualTo(401);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void ofABillingAccountSeesItHoweverItsIdIsWritten() {
        Scene scene = new Scene(api);
        String account = api.get("/api/v1/participants/" + scene.participant(Scene.unique(), scene.exchange())).json()
                .get("billingAccount").asString();

        ApiClient.Answer made = api.post(PATH, Map.of("name", "reseller", "role", "participant",
                "billingAccount", account.toUpperCase(Locale.ROOT)));

        assertThat(made.json().get("billingAccount").asString()).isEqualTo(account);
        assertThat(api.withKey(made.json().get("key").asString()).get("/api/v1/billing-accounts/" + account).status()).isEqualTo(200);
    }

    @Test
    void ofABillingAccountThatIsNotThereIsRefused() {
        String nobody = "00000000-0000-0000-0000-000000000000";

        ApiClient.Answer answer = api.post(PATH, Map.of("name", "reseller", "role", "participant", "billingAccount", nobody));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly("billingAccount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"role\": \"viewer\"}                                              | name",
            "{\"name\": \"x\", \"role\": \"king\"}                               | role",
            "{\"name\": \"x\"}                                                   | role",
            "{\"name\": \"x\", \"role\": \"participant\"}                        | asn",
            "{\"name\": \"x\", \"role\": \"viewer\", \"asn\": 64500}             | asn",
            "{\"name\": \"x\", \"role\": \"participant\", \"asn\": 4294967296}   | asn",
            "{\"name\": \"x\", \"role\": \"participant\", \"asn\": \"64500\"}    | asn",
            "{\"name\": \"x\", \"role\": \"participant\", \"billingAccount\":\"7\"} | billingAccount",
            "{\"name\": \"x\", \"role\": \"viewer\", \"scope\": \"all\"}         | scope"})
    void refusesAGrantThatMakesNoSense(String body, String field) {
        ApiClient.Answer answer = api.post(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
    }
}
