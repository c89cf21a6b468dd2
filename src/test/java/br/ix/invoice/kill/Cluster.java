package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ProgramUnderTest;
import br.ix.invoice.embedded.OwnServers;
import br.ix.invoice.invoicing.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A database, a broker and the program, each in a process of its own, with many exchanges that are alike; and what can be done to them. One
 * for all tests of a JVM, as a start takes long.
 */
final class Cluster {

    private static final Path HOME = Path.of("target", "kill-matrix").toAbsolutePath();
    private static final String MAIN = "br.ix.invoice.job.HeldProgram";
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final int AT_ONCE = 40;
    private static Cluster shared;

    private final OwnServers servers;
    private final Orders orders;
    private final ProgramUnderTest program;
    private final List<String> undisturbed;
    private int made;
    private int used;

    private Cluster() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(HOME);
        this.servers = OwnServers.start(HOME.resolve("servers"));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::kill));
        this.orders = new Orders(HOME);
        this.program = another("program", 1);
        Runtime.getRuntime().addShutdownHook(new Thread(program::killAtOnce));
        List<String> one = fresh(1);
        request(one.get(0));
        awaitPosted(one);
        this.undisturbed = businessOf(one.get(0));
    }

    static synchronized Cluster shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = new Cluster();
        }
        return shared;
    }

    /** One more process of the program beside the first, which waits so long for rows in use. */
    ProgramUnderTest another(String name, int lockWaitSeconds) throws IOException {
        List<String> arguments = new ArrayList<>(servers.arguments());
        arguments.addAll(List.of("--ix-invoice.jobs.chunk=2", "--ix-invoice.jobs.lease=2s", "--ix-invoice.jobs.threads=4",
                "--spring.datasource.hikari.maximum-pool-size=70", "--ix-invoice.jobs.connections=70",
                "--spring.datasource.hikari.connection-init-sql=SET SESSION innodb_lock_wait_timeout = " + lockWaitSeconds,
                "--spring.modulith.events.staleness.published=3s",
                "--spring.modulith.events.staleness.processing=3s", "--spring.modulith.events.staleness.resubmitted=3s",
                "--spring.modulith.events.staleness.check-interval=1s", "--" + Orders.FOLDER + "=" + HOME));
        return ProgramUnderTest.start(HOME.resolve(name), MAIN, arguments);
    }

    ProgramUnderTest program() {
        return program;
    }

    OwnServers servers() {
        return servers;
    }

    JdbcClient database() {
        return servers.database();
    }

    Orders orders() {
        return orders;
    }

    /** What a run left that nothing disturbed. */
    List<String> undisturbed() {
        return undisturbed;
    }

    List<String> businessOf(String exchange) {
        return BusinessBytes.of(exchange, database());
    }

    /** Exchanges at which nothing has been billed yet. */
    List<String> fresh(int count) {
        while (made - used < count) {
            fill();
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(TwinPortfolio.code(++used));
        }
        return codes;
    }

    private void fill() {
        ApiClient api = program.client();
        for (int n = made + 1; n <= made + AT_ONCE; n++) {
            String code = TwinPortfolio.code(n);
            var issuer = api.post("/api/v1/issuers", Map.of("code", code, "legalName", "Twin", "dueDayOfMonth", 15,
                    "series", Map.of("prefix", code.toUpperCase(Locale.ROOT))));
            assertThat(issuer.status()).as(issuer.text()).isEqualTo(201);
        }
        String id = World.created202(api.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), TwinPortfolio.files(made + 1, AT_ONCE)));
        awaitImport(api, id, "CHECKED");
        assertThat(api.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        awaitImport(api, id, "APPLIED");
        assertThat(api.get("/api/v1/imports/" + id).json().path("counts").path("rejected").asInt()).isZero();
        made += AT_ONCE;
    }

    private static void awaitImport(ApiClient api, String id, String state) {
        Awaitility.await("import " + state).atMost(LONGEST).until(() -> api.get("/api/v1/imports/" + id).json().path("state").asString().equals(state));
    }

    /** Requests the run of an exchange, which approves itself; in the background, as the answer may never come. Its row is there. */
    void request(String exchange) {
        keepApart();
        ApiClient api = program.client();
        CompletableFuture.runAsync(() -> api.post("/api/v1/billing-runs", UUID.randomUUID().toString(), bodyOf(exchange)));
        Awaitility.await("run of " + exchange).atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> !isUnknown(exchange));
    }

    /**
     * A row between the accounts of two runs: who reads those of one run to their end meets the first of the next, and would wait for a chunk
     * that is held in the middle for longer than any chunk takes.
     */
    private void keepApart() {
        String id = UUID.randomUUID().toString();
        database().sql("INSERT INTO billing_run (public_id, kind, period, state, requested_by) VALUES (:id, 'PREVIEW', '2026-10', 'DISCARDED', 'a test')")
                .param("id", id).update();
        database().sql("""
                INSERT INTO billing_run_account (run_id, billing_account_id, outcome)
                SELECT r.id, (SELECT MIN(b.id) FROM billing_account b), 'NOTHING_DUE' FROM billing_run r WHERE r.public_id = :id
                """).param("id", id).update();
    }

    static Map<String, Object> bodyOf(String exchange) {
        return Map.of("period", "2026-10", "exchange", exchange, "autoApprove", true);
    }

    /** SIGKILL, and the start that follows; what was held goes on. */
    void killAndStart(Target target) throws IOException, InterruptedException {
        kill(target);
        start(target);
    }

    /** Likewise, but what is held stays there. */
    void killAndStartHolding(Target target) throws IOException, InterruptedException {
        kill(target);
        startServers(target);
    }

    void kill(Target target) throws InterruptedException {
        if (target == Target.PROGRAM || target == Target.ALL) {
            program.kill();
        }
        if (target == Target.DATABASE || target == Target.ALL) {
            servers.killDatabase();
        }
        if (target == Target.BROKER || target == Target.ALL) {
            servers.killBroker();
        }
    }

    void start(Target target) throws IOException, InterruptedException {
        orders.give(List.of());
        startServers(target);
        if (target == Target.PROGRAM || target == Target.ALL) {
            program.start();
        }
    }

    private void startServers(Target target) throws IOException, InterruptedException {
        if (target == Target.BROKER || target == Target.ALL) {
            servers.startBroker();
        }
        if (target == Target.DATABASE || target == Target.ALL) {
            servers.startDatabase();
        }
    }

    /** Waits until the runs say where they are held. */
    void awaitSaid(List<String> lines) {
        Awaitility.await("the runs are where they are to be held").atMost(LONGEST).pollInterval(Duration.ofMillis(50))
                .until(() -> orders.said().containsAll(lines));
    }

    /** Waits until the runs end by themselves; one that says FAILED does not. */
    void awaitPosted(List<String> exchanges) {
        Awaitility.await("the runs end by themselves").atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(failures(exchanges)).as("failed runs").isEmpty();
            return isPosted(exchanges);
        });
    }

    boolean isPosted(List<String> exchanges) {
        return database().sql("""
                SELECT COUNT(*) FROM billing_run r JOIN exchange e ON e.id = r.exchange_id WHERE e.code IN (:exchanges) AND r.state = 'POSTED'
                """).param("exchanges", exchanges).query(Integer.class).single() >= exchanges.size();
    }

    /** Whether the row of a run is not there yet. */
    boolean isUnknown(String exchange) {
        return database().sql("SELECT COUNT(*) FROM billing_run r JOIN exchange e ON e.id = r.exchange_id WHERE e.code = :exchange")
                .param("exchange", exchange).query(Integer.class).single() == 0;
    }

    List<String> failures(List<String> exchanges) {
        return database().sql("""
                SELECT CONCAT(e.code, ': ', r.failure) FROM billing_run r JOIN exchange e ON e.id = r.exchange_id
                WHERE e.code IN (:exchanges) AND r.state = 'FAILED'
                """).param("exchanges", exchanges).query(String.class).list();
    }

    /** The check of every test here: the runs end by themselves, and what they left is what an undisturbed run leaves. */
    void endAlike(List<String> exchanges) {
        awaitPosted(exchanges);
        exchanges.forEach(this::isAlike);
    }

    void isAlike(String exchange) {
        assertThat(businessOf(exchange)).as("the business bytes of " + exchange).isEqualTo(undisturbed);
    }
}
