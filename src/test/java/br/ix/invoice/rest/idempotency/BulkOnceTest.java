package br.ix.invoice.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A key makes each element of a bulk once, whatever becomes of the request. A process that is killed in its middle: {@code kill.KilledBulkTest}. */
@IntegrationTest
class BulkOnceTest {

    private static final String PATH = "/api/v1/organisations/bulk";
    private static final int THREADS = 6;

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = UUID.randomUUID().toString();
    private final String mark = "Once " + key;

    @Test
    void givesTheSameResultsAgainAlsoOfWhatWasRefused() {
        Answer first = api.post(PATH, key, bulk(organisation("a"), refused(), organisation("b")));
        Answer again = api.post(PATH, key, bulk(organisation("a"), refused(), organisation("b")));

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.json().path("created").asInt()).isEqualTo(2);
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void anotherBodyUnderTheKeyOrTheKeyElsewhereDoesNothing() {
        api.post(PATH, key, bulk(organisation("a")));

        assertThat(Scene.problem(api.post(PATH, key, bulk(organisation("b"))))).isEqualTo("422 idempotency-key-reused");
        assertThat(Scene.problem(api.post(PATH, key, bulk(organisation("a"), organisation("b"))))).isEqualTo("422 idempotency-key-reused");
        assertThat(Scene.problem(api.post("/api/v1/organisations", key, organisation("b")))).isEqualTo("422 idempotency-key-reused");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherCallerIsAnotherKey() {
        String other = api.post("/api/v1/api-keys", Map.of("name", "other", "role", "operator")).json().path("key").asString();
        api.post(PATH, key, bulk(organisation("a")));

        Answer answer = api.withKey(other).post(PATH, key, bulk(organisation("b")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Idempotency-Replayed")).isNull();
        assertThat(made()).isEqualTo(2);
    }

    /** As a process leaves it that is killed after its first element: the claim and what is done are there, nothing else is. */
    @Test
    void whatWasCutOffGoesOnWhereItWas() {
        Answer whole = api.post(PATH, key, bulk(organisation("a"), organisation("b"), organisation("c")));
        forget(1);
        forget(2);
        IntStream.of(1, 2).forEach(index -> api.delete(at(whole, index), whole.json().path("results").path(index).path("etag").asString()));

        Answer again = api.post(PATH, key, bulk(organisation("a"), organisation("b"), organisation("c")));

        assertThat(again.header("Idempotency-Replayed")).as("not all of it").isNull();
        assertThat(again.json().path("created").asInt()).isEqualTo(3);
        assertThat(at(again, 0)).isEqualTo(at(whole, 0));
        assertThat(at(again, 1)).isNotEqualTo(at(whole, 1));
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void makesEachElementOnceWhenManySendTheSameAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Object[] bodies = IntStream.range(0, 20).mapToObj(n -> organisation("r" + n)).toArray();

        List<Future<Answer>> answers = new ArrayList<>();
        IntStream.range(0, THREADS).forEach(thread -> answers.add(threads.submit(() -> {
            together.await();
            return api.post(PATH, key, bulk(bodies));
        })));

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        threads.shutdown();
        assertThat(statuses).contains(200).allMatch(List.of(200, 409)::contains);
        assertThat(made()).isEqualTo(20);
        assertThat(api.post(PATH, key, bulk(bodies)).json().path("created").asInt()).isEqualTo(20);
    }

    /** Then that one is at it, and this one would only go on beside it. */
    @Test
    void isStillRunningWhileAnotherProcessMakesOneOfItsElements() {
        IdempotencyKey second = new IdempotencyKey("user:admin", key).ofPart(1);

        Answer answer = new TransactionTemplate(transactions).execute(status -> {
            keys.claim(second, "a fingerprint");
            status.setRollbackOnly();
            return api.post(PATH, key, bulk(organisation("a"), organisation("b")));
        });

        assertThat(Scene.problem(answer)).isEqualTo("409 idempotency-key-running");
        assertThat(api.post(PATH, key, bulk(organisation("a"), organisation("b"))).json().path("created").asInt()).isEqualTo(2);
        assertThat(made()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoices/bulk", "payments/bulk", "%69nvoices/bulk", "payments/%62ulk", "%70ayments"})
    void aKeyIsRequiredWhereMoneyIsMadeHoweverTheAddressIsWritten(String path) {
        assertThat(Scene.problem(api.post("/api/v1/" + path, "{\"items\": [{}]}"))).isEqualTo("400 idempotency-key-required");
    }

    @Test
    void anAddressThatIsWrittenInAnotherWayIsTheSameBulk() {
        Answer answer = api.post("/api/v1/organisations/%62ulk", key, bulk(organisation("a"), refused()));

        assertThat(answer.json().path("created").asInt()).as(answer.text()).isEqualTo(1);
        assertThat(made()).isEqualTo(1);
    }

    private Map<String, Object> organisation(String reference) {
        return Map.of("legalName", mark, "externalRef", reference + key);
    }

    private static Map<String, Object> refused() {
        return Map.of("legalName", "");
    }

    private static Map<String, Object> bulk(Object... items) {
        return Map.of("items", List.of(items));
    }

    private static String at(Answer answer, int index) {
        return answer.json().path("results").path(index).path("location").asString();
    }

    private void forget(int part) {
        database.sql("DELETE FROM idempotency_key WHERE key_hash = :hash").param("hash", new IdempotencyKey("user:admin", key).ofPart(part).hash()).update();
    }

    private long made() {
        return database.sql("SELECT COUNT(*) FROM organisation WHERE legal_name = :name").param("name", mark).query(Long.class).single();
    }
}
