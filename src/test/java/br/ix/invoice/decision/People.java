package br.ix.invoice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import java.util.Map;
import java.util.UUID;

/** People of a role, each with a name of its own. */
record People(ApiClient api) {

    /** One who calls by Basic. */
    ApiClient one(String role) {
        String name = role + "-" + UUID.randomUUID();
        assertThat(api.post("/api/v1/users", Map.of("name", name, "role", role, "password", "a-long-password")).status()).isEqualTo(201);
        return api.as(name, "a-long-password");
    }

    /** A key that this person made. */
    ApiClient keyOf(ApiClient administrator, String role) {
        return api.withKey(administrator.post("/api/v1/api-keys", Map.of("name", "robot", "role", role)).json().path("key").asString());
    }
}
