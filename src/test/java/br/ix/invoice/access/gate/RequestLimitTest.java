package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.rest.request.RequestLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks too often in a minute is told when to go on, and nobody else suffers from it. */
@IntegrationTest
class RequestLimitTest {

    private static final String ANY = "/api/v1/exchanges?limit=1";

    @Autowired
    private ApiClient api;

    @Autowired
    private RequestRates rates;

    @AfterEach
    void liftTheLimit() {
        rates.limit(new RequestLimits(0, 0, Duration.ZERO));
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenToGoOn() {
        ApiClient busy = key();
        ApiClient other = key();
        rates.limit(new RequestLimits(5, 0, Duration.ZERO));

        List<Answer> answers = ask(busy, 10);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(5);
        Answer refused = answers.get(9);
        assertThat(Scene.problem(refused)).isEqualTo("429 too-many-requests");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(other.get(ANY).status()).isEqualTo(200);
    }

    @Test
    void nothingIsChangedByARequestTooMany() {
        ApiClient busy = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "busy", "role", "administrator")).json().path("key").asString());
        rates.limit(new RequestLimits(1, 0, Duration.ZERO));
        String name = "too-many-" + Scene.unique();
        busy.get(ANY);

        assertThat(busy.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", "a-long-password")).status()).isEqualTo(429);

        rates.limit(new RequestLimits(0, 0, Duration.ZERO));
        assertThat(api.get("/api/v1/audit?limit=500&action=user.created").text()).doesNotContain(name);
    }

    @Test
    void eachElementOfABulkCountsAsARequest() {
        ApiClient loader = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "loader", "role", "operator")).json().path("key").asString());
        Map<String, Object> three = Map.of("items", List.of(Map.of(), Map.of(), Map.of()));
        rates.limit(new RequestLimits(5, 0, Duration.ZERO));

        assertThat(loader.post("/api/v1/organisations/bulk", three).status()).isEqualTo(200);
        Answer tooMany = loader.post("/api/v1/organisations/bulk", three);

        assertThat(Scene.problem(tooMany)).isEqualTo("429 too-many-requests");
        assertThat(Long.parseLong(tooMany.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(loader.get(ANY).status()).as("the bulk took one request only").isEqualTo(200);
    }

    @Test
    void whoDoesNotSayWhoCallsIsLimitedByItsAddressAndAKnownCallerThereIsNot() {
        ApiClient known = key();
        rates.limit(new RequestLimits(0, 3, Duration.ZERO));

        List<Answer> answers = ask(api.withKey("ixi_wrong"), 8);

        assertThat(answers.get(7).status()).isEqualTo(429);
        assertThat(answers.get(7).header("Retry-After")).isNotNull();
        assertThat(known.get(ANY).status()).isEqualTo(200);
    }

    @Test
    void aListAsAFileIsOneRequestHoweverManyPagesItHas() {
        List<ApiClient> keys = IntStream.range(0, 52).mapToObj(i -> key()).toList();
        ApiClient reader = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "reader", "role", "administrator")).json().path("key").asString());
        rates.limit(new RequestLimits(1, 0, Duration.ZERO));

        Answer file = reader.with("Accept", "text/csv").get("/api/v1/api-keys");

        assertThat(file.text().lines()).hasSizeGreaterThan(keys.size());
        assertThat(reader.get(ANY).status()).isEqualTo(429);
    }

    private ApiClient key() {
        return api.withKey(api.post("/api/v1/api-keys", Map.of("name", "limited", "role", "viewer")).json().path("key").asString());
    }

    private static List<Answer> ask(ApiClient client, int times) {
        return IntStream.range(0, times).mapToObj(request -> client.get(ANY)).toList();
    }
}
