package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.ProgramUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two processes on one database and one broker: an owner that stands still past its lease, and fifty requests at once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("own-servers")
class TwoProcessesTest {

    private static final String RUNS = "/api/v1/billing-runs";
    private static final String CLAIMED = "draft-invoices:claimed";
    private static final Pattern DRAFTING = Pattern.compile("draft-accounts:(committed|rolled-back)");
    private static final Pattern POSTING = Pattern.compile("(post-invoices|settle-days|count-posted):(committed|rolled-back)");

    private static Cluster cluster;
    private static ProgramUnderTest other;
    private static String inAChunk;
    private static String betweenChunks;
    private static String withoutFence;
    private static String behindTheFence;
    private static int saidWhenItWentOn;

    /** The first process stands still in the middle of four runs for longer than its lease; a second takes over what it may; then the first wakes up. */
    @BeforeAll
    static void anOwnerStandsStillPastItsLeaseAndWakesUp() throws Exception {
        cluster = Cluster.shared();
        List<String> exchanges = cluster.fresh(4);
        behindTheFence = exchanges.get(0);
        inAChunk = exchanges.get(1);
        betweenChunks = exchanges.get(2);
        withoutFence = exchanges.get(3);
        List<String> holds = List.of(Orders.hold(behindTheFence, "draft-accounts:fenced", 5),
                Orders.hold(inAChunk, "draft-accounts:written", 5), Orders.hold(betweenChunks, "post-invoices:committed", 5),
                Orders.hold(withoutFence, "draft-accounts:written", 5));
        List<String> orders = new ArrayList<>(holds);
        orders.add(Orders.without(withoutFence, "fence"));
        cluster.orders().give(orders);
        cluster.request(behindTheFence);
        cluster.awaitSaid(holds.subList(0, 1));
        exchanges.subList(1, 4).forEach(cluster::request);
        cluster.awaitSaid(holds);
        awaitCharged(betweenChunks);
        cluster.program().pause();
        List<String> takenOver = List.of(Orders.hold(inAChunk, CLAIMED, 1), Orders.hold(withoutFence, CLAIMED, 1));
        orders = new ArrayList<>(takenOver);
        orders.add(Orders.without(withoutFence, "fence"));
        cluster.orders().give(orders);
        other = cluster.another("other", 10);
        cluster.awaitPosted(List.of(betweenChunks));
        cluster.awaitSaid(takenOver);
        saidWhenItWentOn = cluster.orders().said().size();
        cluster.program().goOn();
        Awaitility.await("the first has ended its chunks").atMost(Duration.ofSeconds(60)).until(() -> !said(inAChunk, DRAFTING).isEmpty()
                && !said(withoutFence, DRAFTING).isEmpty());
        cluster.orders().give(List.of());
    }

    /** The days are charged by other threads: one that stood still behind the fence would keep the run from the second process. */
    private static void awaitCharged(String exchange) {
        Awaitility.await("no thread charges days of " + exchange).atMost(Duration.ofSeconds(60)).during(Duration.ofMillis(500))
                .until(() -> count(exchange, "begun") > 0 && count(exchange, "begun") == count(exchange, "committed") + count(exchange, "rolled-back"));
    }

    private static long count(String exchange, String part) {
        return cluster.orders().said().stream().filter(line -> line.contains(" %s charge-days:%s ".formatted(exchange, part))).count();
    }

    @AfterAll
    static void endTheSecond() throws Exception {
        cluster.program().goOn();
        if (other != null) {
            other.kill();
        }
    }

    @Test
    @Order(1)
    void anOwnerThatWakesUpWritesNothingMoreAndTheRunEndsAsIfNothingHadHappened() {
        cluster.endAlike(List.of(inAChunk, betweenChunks));

        assertThat(said(inAChunk, DRAFTING)).isNotEmpty().allMatch(line -> line.contains(":rolled-back"));
        assertThat(said(betweenChunks, POSTING)).noneMatch(line -> line.contains(":committed"));
    }

    /**
     * Its commit is next, so nobody may take it over before that; afterwards it may be either that goes on, as the lease has run out. The
     * requests behind it, in its first place, were not held up.
     */
    @Test
    @Order(1)
    void anOwnerThatStandsStillBehindTheFenceCommitsItsChunkAndHoldsUpNoOther() {
        cluster.endAlike(List.of(behindTheFence));

        assertThat(said(behindTheFence, DRAFTING)).isNotEmpty();
        assertThat(said(behindTheFence, DRAFTING).get(0)).contains(":committed");
    }

    /** Before the new owner has touched anything, only the fence tells the old one that it is no longer the owner. */
    @Test
    @Order(2)
    void withoutTheFenceItWritesAlthoughAnotherOwnsTheRun() {
        assertThatThrownBy(() -> assertThat(said(withoutFence, DRAFTING)).allMatch(line -> line.contains(":rolled-back")))
                .isInstanceOf(AssertionError.class).hasMessageContaining(":committed");
    }

    @Test
    @Order(3)
    void fiftyRequestsWithOneKeyAtBothProcessesAreOneRun() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        String key = UUID.randomUUID().toString();

        List<Answer> answers = atOnce(i -> client(i).post(RUNS, key, Cluster.bodyOf(exchange)));

        assertThat(answers.stream().map(Answer::status).distinct()).isSubsetOf(202, 409, 503);
        assertThat(answers.stream().filter(answer -> answer.status() == 202).map(answer -> answer.json().path("id").asString()).distinct()).hasSize(1);
        isOneRunByOneJob(exchange);
    }

    @Test
    @Order(4)
    void fiftyRequestsWithKeysOfTheirOwnAtBothProcessesAreOneRun() throws Exception {
        String exchange = cluster.fresh(1).get(0);

        List<Answer> answers = atOnce(i -> client(i).post(RUNS, UUID.randomUUID().toString(), Cluster.bodyOf(exchange)));

        List<Answer> taken = answers.stream().filter(answer -> answer.status() == 202).toList();
        assertThat(taken).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(answer -> answer.json().path("run").asString()).distinct())
                .containsOnly(taken.get(0).json().path("id").asString());
        isOneRunByOneJob(exchange);
    }

    @Test
    @Order(5)
    void withoutTheKeyOfTheLockTheyAreMoreThanOneRun() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        cluster.orders().give(List.of());
        cluster.database().sql("ALTER TABLE billing_run_lock DROP PRIMARY KEY").update();
        try {
            atOnce(i -> client(i).post(RUNS, UUID.randomUUID().toString(), Cluster.bodyOf(exchange)));

            assertThatThrownBy(() -> isOneRunByOneJob(exchange)).isInstanceOf(AssertionError.class);
        } finally {
            cluster.database().sql("DELETE FROM billing_run_lock").update();
            cluster.database().sql("ALTER TABLE billing_run_lock ADD PRIMARY KEY (exchange_id)").update();
        }
    }

    private static ApiClient client(int i) {
        return (i % 2 == 0 ? cluster.program() : other).client();
    }

    private static void isOneRunByOneJob(String exchange) {
        assertThat(cluster.database().sql("SELECT COUNT(*) FROM billing_run r JOIN exchange e ON e.id = r.exchange_id WHERE e.code = :exchange")
                .param("exchange", exchange).query(Integer.class).single()).as("runs").isEqualTo(1);
        cluster.endAlike(List.of(exchange));
        assertThat(fences(List.of(exchange))).as("jobs and their starts").containsExactly(1L, 1L);
    }

    /** How often each job of the runs was claimed. */
    private static List<Long> fences(List<String> exchanges) {
        return cluster.database().sql("""
                SELECT q.fence FROM job_request q JOIN billing_run r ON r.id = q.subject_id JOIN exchange e ON e.id = r.exchange_id
                WHERE q.job IN ('draft-invoices', 'post-invoices') AND e.code IN (:exchanges) ORDER BY q.requested_at
                """).param("exchanges", exchanges).query(Long.class).list();
    }

    /** How chunks of a run ended in the first process after it woke up: committed or rolled back. */
    private static List<String> said(String exchange, Pattern steps) {
        List<String> said = cluster.orders().said();
        return said.subList(saidWhenItWentOn, said.size()).stream().filter(line -> line.startsWith(cluster.program().pid() + " " + exchange + " "))
                .filter(line -> steps.matcher(line).find()).toList();
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        var threads = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 50).<Callable<Answer>>mapToObj(i -> () -> request.apply(i)).toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
