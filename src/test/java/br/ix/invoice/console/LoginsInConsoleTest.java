package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who logged in or tried to, as the person and as administrators see it. */
@IntegrationTest
class LoginsInConsoleTest {

    private static final String PASSWORD = "a-long-password";

    private final ApiClient api;
    private final JdbcClient database;
    private final String name = "login-" + UUID.randomUUID();

    @Autowired
    LoginsInConsoleTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
    }

    @Test
    void aPersonSeesItsOwnAndAnAdministratorThoseOfAll() {
        assertThat(api.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", PASSWORD)).status()).isEqualTo(201);
        ConsoleSession person = ConsoleSession.ofNobody(api);
        person.give(name, "wrong-password");
        person.give(name, PASSWORD);
        api.as(name, PASSWORD).get("/api/v1/exchanges");

        assertThat(logins("user=" + name)).containsExactly("SUCCESS null PASSWORD console", "FAILURE WRONG_PASSWORD PASSWORD console");
        assertThat(logins("user=" + name + "&outcome=FAILURE&way=PASSWORD&address=127.0.0.1&from=2026-01-01&until=2199-12-31")).hasSize(1);
        assertThat(logins("user=" + name + "&until=2026-01-01")).isEmpty();
        assertThat(person.get("/console/me").body()).contains("My last logins", "wrong password", "127.0.0.1");
        assertThat(person.get("/console/logins").statusCode()).isEqualTo(403);
        ConsoleSession administrator = ConsoleSession.of("administrator", api);
        assertThat(administrator.get("/console/logins?user=" + name + "&outcome=&way=").body()).contains(name, "wrong password");
        assertThat(administrator.get("/console/logins?user=" + name + "&lang=pt").body()).contains("senha errada", "De onde");
    }

    @Test
    void aLoginByBasicIsNotedWhenThePasswordIsVerifiedAndNotWithEachCall() {
        api.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", PASSWORD));
        ApiClient program = api.as(name, PASSWORD);
        program.get("/api/v1/exchanges");
        program.get("/api/v1/exchanges");

        assertThat(logins("user=" + name)).containsExactly("SUCCESS null PASSWORD api");
    }

    @Test
    void aNameOfNobodyIsNotKept() {
        String typedIntoTheWrongField = "my-password-" + UUID.randomUUID();
        ConsoleSession.ofNobody(api).give(typedIntoTheWrongField, "x");

        assertThat(api.get("/api/v1/logins?outcome=FAILURE&limit=500").text()).contains("UNKNOWN_NAME").doesNotContain(typedIntoTheWrongField);
        assertThat(database.sql("SELECT COUNT(id) FROM login_lock WHERE subject = :name OR user_name = :name").param("name", typedIntoTheWrongField)
                .query(Long.class).single()).isZero();
    }

    @Test
    void isForAdministratorsAndRefusesFiltersThatItDoesNotKnow() {
        ApiClient viewer = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "viewer", "role", "viewer")).json().path("key").asString());

        assertThat(viewer.get("/api/v1/logins").status()).isEqualTo(403);
        assertThat(viewer.get("/api/v1/login-locks").status()).isEqualTo(403);
        assertThat(Scene.fields(api.get("/api/v1/logins?outcome=maybe&from=yesterday"))).containsExactlyInAnyOrder("outcome", "from");
    }

    @Test
    void anAdministratorUnlocksInTheConsole() {
        database.sql("""
                INSERT INTO login_lock (kind, subject, failures, last_failed_at, locked_until_at)
                VALUES ('ADDRESS', :address, 50, CURRENT_TIMESTAMP(6), CURRENT_TIMESTAMP(6) + INTERVAL 10 MINUTE)
                """).param("address", name).update();
        String id = database.sql("SELECT id FROM login_lock WHERE subject = :address").param("address", name).query(String.class).single();
        ConsoleSession administrator = ConsoleSession.of("administrator", api);

        assertThat(administrator.get("/console/logins").body()).contains("Locked now", "/console/logins/locks/" + id + "/removal");
        assertThat(administrator.post("/console/logins", "/console/logins/locks/" + id + "/removal", Map.of()).body()).contains("The lock is lifted.");
        assertThat(ConsoleSession.of("approver", api).post("/console/me/second-factor", "/console/logins/locks/" + id + "/removal", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private List<String> logins(String query) {
        return api.get("/api/v1/logins?" + query).json().path("items").valueStream().map(one -> String.join(" ", one.path("outcome").asString(),
                one.path("reason").isNull() ? "null" : one.path("reason").asString(), one.path("way").asString(), one.path("via").asString())).toList();
    }
}
