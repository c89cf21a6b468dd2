package br.ix.invoice.access;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class UserTest {

    private static final String PATH = "/api/v1/users";

    @Autowired
    private ApiClient api;

    private final String name = "user-" + UUID.randomUUID();

    @Test
    void aPasswordThatIsRefusedIsNotRepeated() {
        ApiClient.Answer tooShort = api.post(PATH, Map.of("name", name, "role", "viewer", "password", "abc-xyz"));
        ApiClient.Answer noText = api.post(PATH, Map.of("name", name, "role", "viewer", "password", 1234509876));

        assertThat(tooShort.status() + " " + noText.status()).isEqualTo("400 400");
        assertThat(tooShort.text() + noText.text()).contains("password").doesNotContain("abc-xyz").doesNotContain("1234509876");
    }

    @Test
    void logsInWithItsPasswordUntilItChanges() {
        ApiClient.Answer made = add("viewer", "first-password");
        ApiClient user = api.as(name, "first-password");
        assertThat(user.get(PATH).status()).isEqualTo(200);

        ApiClient.Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("password", "second-password"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(made.etag());
        assertThat(user.get(PATH).status()).isEqualTo(401);
        assertThat(api.as(name, "second-password").get(PATH).status()).isEqualTo(200);
    }

    @Test
    void hasTheRightsOfItsNewRoleAtOnce() {
        ApiClient.Answer made = add("viewer", "first-password");
        ApiClient user = api.as(name, "first-password");
        assertThat(user.get("/api/v1/api-keys").status()).isEqualTo(403);

        ApiClient.Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("role", "administrator"));

        assertThat(user.get("/api/v1/api-keys").status()).isEqualTo(200);
        assertThat(api.delete(made.header("Location"), changed.etag()).status()).isEqualTo(204);
    }

    @Test
    void neverShowsAPassword() {
        ApiClient.Answer made = add("viewer", "first-password");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text() + api.get(PATH + "?limit=500").text()).doesNotContain("first-password").doesNotContain("bcrypt");
    }

    @Test
    void isRefusedWhileLocked() {
        ApiClient.Answer made = add("operator", "first-password");
        ApiClient user = api.as(name, "first-password");
        assertThat(user.get(PATH).status()).isEqualTo(200);

        ApiClient.Answer locked = api.patch(made.header("Location"), made.etag(), Map.of("locked", true));

        assertThat(Scene.problem(user.get(PATH))).isEqualTo("401 credentials-invalid");
        assertThat(api.patch(made.header("Location"), locked.etag(), Map.of("locked", false)).json().path("locked").asBoolean()).isFalse();
        assertThat(user.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void isRefusedUntilAPasswordThatSomebodyElseGaveIsChanged() {
        api.post(PATH, Map.of("name", name, "role", "viewer", "password", "first-password", "mustChangePassword", true));

        assertThat(Scene.problem(api.as(name, "first-password").get(PATH))).isEqualTo("401 password-change-required");
        assertThat(Scene.problem(api.as(name, "wrong-password").get(PATH))).isEqualTo("401 credentials-invalid");
    }

    @Test
    void isRefusedWhenDeleted() {
        ApiClient.Answer made = add("operator", "first-password");
        assertThat(api.as(name, "first-password").get(PATH).status()).isEqualTo(200);

        assertThat(api.delete(made.header("Location"), made.etag()).status()).isEqualTo(204);

        assertThat(api.as(name, "first-password").get(PATH).status()).isEqualTo(401);
    }

    @Test
    void keepsItsNameForItself() {
        ApiClient.Answer made = add("viewer", "first-password");

        assertThat(add("viewer", "first-password").status()).isEqualTo(409);
        assertThat(api.patch(made.header("Location"), made.etag(), Map.of("name", "other")).status()).isEqualTo(400);
    }

    @Test
    void leavesOneAdministratorAtLeast() {
        add("administrator", "first-password");
        JsonNode admin = administrators().stream().filter(user -> user.get("name").stringValue().equals("admin")).findFirst().orElseThrow();
        administrators().stream().filter(user -> !user.equals(admin)).map(user -> PATH + "/" + user.get("id").stringValue())
                .forEach(other -> api.delete(other, api.get(other).etag()));
        assertThat(administrators()).hasSize(1);
        ApiClient.Answer mine = api.get(PATH + "/" + admin.get("id").stringValue());

        String path = PATH + "/" + admin.get("id").stringValue();
        assertThat(Scene.problem(api.patch(path, mine.etag(), Map.of("role", "viewer")))).isEqualTo("409 last-administrator");
        assertThat(Scene.problem(api.patch(path, mine.etag(), Map.of("locked", true)))).isEqualTo("409 last-administrator");
        ApiClient.Answer other = add("administrator", "first-password");
        assertThat(api.patch(other.header("Location"), other.etag(), Map.of("locked", true)).status()).isEqualTo(200);
        assertThat(Scene.problem(api.delete(path, mine.etag()))).isEqualTo("409 last-administrator");
    }

    @ParameterizedTest
    @CsvSource({"name, Ana Maria", "name, ''", "role, participant", "role, VIEWER", "password, short", "password,", "password, Password2026!"})
    void refusesWhatIsNotAUser(String field, String value) {
        var form = new HashMap<String, Object>(Map.of("name", name, "role", "viewer", "password", "first-password"));
        form.put(field, value);

        ApiClient.Answer answer = api.post(PATH, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
    }

    /** Others' tests leave some. */
    private List<JsonNode> administrators() {
        return StreamSupport.stream(api.get(PATH + "?limit=500").json().get("items").spliterator(), false)
                .filter(user -> user.get("role").stringValue().equals("administrator")).toList();
    }

    private ApiClient.Answer add(String role, String password) {
        return api.post(PATH, Map.of("name", name, "role", role, "password", password));
    }
}
