package br.ix.invoice.access.gate;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.Scene;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator does to the ways in of others, made as a program makes it. */
final class AuditedAccess {

    private static final String USERS = "/api/v1/users";

    private final ApiClient api;
    private final JdbcClient database;

    AuditedAccess(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
    }

    /** By route, as the table of routes names it. */
    Map<String, Supplier<Answer>> deeds() {
        return Map.of("DELETE users/{id}/second-factor", this::secondFactorOff, "DELETE login-locks/{id}", this::lockLifted,
                "POST users/{id}/end-sessions", this::sessionsEnded);
    }

    private Answer secondFactorOff() {
        Answer user = api.post(USERS, Map.of("name", "factor-" + Scene.unique(), "role", "viewer", "password", "correct horse battery"));
        database.sql("INSERT INTO second_factor (user_id, secret, confirmed_at) SELECT id, 'v1:', CURRENT_TIMESTAMP(6) FROM app_user WHERE public_id = :id")
                .param("id", user.json().path("id").asString()).update();
        return api.delete(user.header("Location") + "/second-factor", user.etag());
    }

    private Answer sessionsEnded() {
        Answer user = api.post(USERS, Map.of("name", "session-" + Scene.unique(), "role", "viewer", "password", "correct horse battery"));
        return api.with("If-Match", user.etag()).send("POST", user.header("Location") + "/end-sessions", null);
    }

    private Answer lockLifted() {
        String address = "a" + Scene.unique();
        database.sql("INSERT INTO login_lock (kind, subject, failures, last_failed_at, locked_until_at) VALUES ('ADDRESS', :address, 50, "
                + "CURRENT_TIMESTAMP(6), CURRENT_TIMESTAMP(6) + INTERVAL 10 MINUTE)").param("address", address).update();
        String path = "/api/v1/login-locks/" + database.sql("SELECT id FROM login_lock WHERE subject = :address").param("address", address)
                .query(String.class).single();
        return api.delete(path, api.get(path).etag());
    }
}
