package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bulk whose process is killed in the middle goes on where it was when it is sent again under its key, and what was answered before the kill is answered after it. */
@Tag("own-servers")
class KilledBulkTest {

    private static final int ELEMENTS = 500;
    private static final String PATH = "/api/v1/organisations/bulk";

    private final String mark = "Killed " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final Map<String, Object> body = Map.of("items", IntStream.range(0, ELEMENTS).mapToObj(n -> Map.of("legalName", mark, "externalRef", n + key)).toList());

    @Test
    void sentAgainUnderItsKeyMakesTheRestAndNothingTwice() throws Exception {
        Cluster cluster = Cluster.shared();
        Answer before = one(cluster.program().client());
        CompletableFuture<Answer> cutOff = CompletableFuture.supplyAsync(() -> many(cluster.program().client()));

        Awaitility.await("some are made").atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(5)).until(() -> made(cluster) >= 20);
        cluster.kill(Target.PROGRAM);
        long madeBefore = made(cluster);
        cluster.start(Target.PROGRAM);

        assertThat(cutOff).as("nobody was answered").failsWithin(Duration.ofSeconds(60));
        assertThat(madeBefore).as("killed in the middle").isLessThan(ELEMENTS);
        Answer again = many(cluster.program().client());
        assertThat(again.json().path("created").asInt()).as(again.text().substring(0, 500)).isEqualTo(ELEMENTS);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(made(cluster)).isEqualTo(ELEMENTS);
        assertThat(many(cluster.program().client()).text()).isEqualTo(again.text());
        Answer replayed = one(cluster.program().client());
        assertThat(List.of(replayed.text(), replayed.header("Idempotency-Replayed"))).isEqualTo(List.of(before.text(), "true"));
    }

    private Answer many(ApiClient api) {
        return api.post(PATH, key, body);
    }

    private Answer one(ApiClient api) {
        return api.post("/api/v1/organisations", "one-" + key, Map.of("legalName", "One " + key));
    }

    private long made(Cluster cluster) {
        return cluster.database().sql("SELECT COUNT(*) FROM organisation WHERE legal_name = :name").param("name", mark).query(Long.class).single();
    }
}
