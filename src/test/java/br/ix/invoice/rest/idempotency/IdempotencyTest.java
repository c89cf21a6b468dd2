package br.ix.invoice.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/** A key runs a request once, over HTTP; users are what is made here. */
@IntegrationTest
class IdempotencyTest {

    private static final String PATH = "/api/v1/users";
    private static final int THREADS = 20;

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = UUID.randomUUID().toString();
    private final String name = "once-" + key;

    @Test
    void givesTheFirstAnswerAgain() {
        ApiClient.Answer first = api.post(PATH, key, user("viewer"));
        ApiClient.Answer again = api.post(PATH, key, user("viewer"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(List.of(again.status(), again.text(), again.etag(), again.header("Location"), again.header("Content-Type")))
                .isEqualTo(List.of(first.status(), first.text(), first.etag(), first.header("Location"), first.header("Content-Type")));
        assertThat(usersMade()).isEqualTo(1);
    }

    @Test
    void refusesAnotherBodyOrAnotherAddressUnderTheSameKey() {
        api.post(PATH, key, user("viewer"));

        assertThat(api.post(PATH, key, user("operator")).status()).isEqualTo(422);
        assertThat(api.post("/api/v1/api-keys", key, user("viewer")).json().get("type").stringValue())
                .isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void runsOnceWhenTwentySendItAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);

        List<Integer> statuses = inParallel(() -> {
            together.await();
            ApiClient.Answer answer = api.post(PATH, key, user("viewer"));
            return answer.header("Idempotency-Replayed") == null ? answer.status() : 200;
        });

        assertThat(statuses).containsOnlyOnce(201).doesNotContain(400, 422, 500, 503).allMatch(List.of(200, 201, 409)::contains);
        assertThat(usersMade()).isEqualTo(1);
    }

    @Test
    void letsEveryOneOfTwentyDifferentKeysTryButMakesOneUser() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);

        List<Integer> statuses = inParallel(() -> {
            together.await();
            return api.post(PATH, UUID.randomUUID().toString(), user("viewer")).status();
        });

        assertThat(statuses).containsOnlyOnce(201).allMatch(List.of(201, 409)::contains);
        assertThat(usersMade()).isEqualTo(1);
    }

    @Test
    void isStillRunningWhileAnotherProcessHoldsTheKey() {
        IdempotencyKey ofAdmin = new IdempotencyKey("user:admin", key);

        ApiClient.Answer answer = new TransactionTemplate(transactions).execute(status -> {
            keys.claim(ofAdmin, "a fingerprint");
            status.setRollbackOnly();
            return api.post(PATH, key, user("viewer"));
        });

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/idempotency-key-running");
        assertThat(api.post(PATH, key, user("viewer")).status()).isEqualTo(201);
    }

    @Test
    void remembersNothingOfARefusal() {
        assertThat(api.post(PATH, key, user("king")).status()).isEqualTo(400);
        assertThat(rows()).isZero();

        assertThat(api.post(PATH, key, user("viewer")).status()).isEqualTo(201);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void belongsToItsCaller() {
        api.post(PATH, key, user("viewer"));
        String other = api.post("/api/v1/api-keys", Map.of("name", "other", "role", "administrator")).json().get("key").stringValue();

        ApiClient.Answer answer = api.withKey(other).post(PATH, key, user("viewer"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/already-exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-runs", "invoices", "invoices/1/credit-notes", "payments", "bank-files", "imports"})
    void isRequiredWhereMoneyIsMade(String path) {
        ApiClient.Answer answer = api.post("/api/v1/" + path, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/idempotency-key-required");
    }

    @Test
    void isAVisibleWordOf255CharactersAtMost() {
        assertThat(api.post(PATH, "k".repeat(256), user("viewer")).status()).isEqualTo(400);
        assertThat(api.post(PATH, "two words", user("viewer")).status()).isEqualTo(400);
    }

    @Test
    void isForgottenAfterNinetyDays() {
        api.post(PATH, key, user("viewer"));
        age(91);

        keys.forgetOld();

        assertThat(rows()).isZero();
    }

    @Test
    void isKeptForNinetyDays() {
        api.post(PATH, key, user("viewer"));
        age(89);

        keys.forgetOld();

        assertThat(api.post(PATH, key, user("viewer")).header("Idempotency-Replayed")).isEqualTo("true");
    }

    private Map<String, Object> user(String role) {
        return Map.of("name", name, "role", role, "password", "a-good-password");
    }

    private long usersMade() {
        return jdbc.sql("SELECT COUNT(id) FROM app_user WHERE name = :name").param("name", name).query(Long.class).single();
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(id) FROM idempotency_key WHERE key_hash = :hash")
                .param("hash", new IdempotencyKey("user:admin", key).hash()).query(Long.class).single();
    }

    private void age(int days) {
        jdbc.sql("UPDATE idempotency_key SET created_at = created_at - INTERVAL :days DAY WHERE key_hash = :hash")
                .param("days", days).param("hash", new IdempotencyKey("user:admin", key).hash()).update();
    }

    private static List<Integer> inParallel(Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, THREADS).mapToObj(n -> call).toList());
            return answers.stream().map(IdempotencyTest::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
