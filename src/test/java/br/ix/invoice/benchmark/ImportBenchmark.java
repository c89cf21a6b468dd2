package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=ImportBenchmark}): checks and applies a portfolio (40,000 accounts are 200,009 lines)
 * and prints lines a second of each, of the comparison with the tables behind it, and the peak of the heap. {@code -Dbenchmark.accounts=40000};
 * {@code -Dbenchmark.kind=invoice} takes over an INVOICE instead (18,182 accounts are 200,003 lines), {@code meu-ix} its participants (a line each);
 * {@code -Dbenchmark.again=true} imports the same files once more, which changes nothing. It asserts that the work was done, never how fast.
 */
@IntegrationTest
@TestPropertySource(properties = {"ix-invoice.webhooks.pulse=1s", "ix-invoice.mail.pulse=1s"})
class ImportBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("benchmark.accounts", 40_000);
    private static final String KIND = System.getProperty("benchmark.kind", "portfolio");
    private static final boolean AGAIN = Boolean.getBoolean("benchmark.again");
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final String SECONDS_OF_STEP = """
            SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) / 1e6 FROM BATCH_STEP_EXECUTION
            WHERE STEP_NAME = :step ORDER BY STEP_EXECUTION_ID DESC LIMIT 1
            """;

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;

    @Test
    void printsLinesASecondOfCheckAndApplyAndThePeakOfTheHeap() {
        Files files = files();
        imported(files, KIND);
        if (AGAIN) {
            imported(files, "the same again");
        }
    }

    private record Files(Map<String, byte[]> files, long lines) {
    }

    private static Files files() {
        if (KIND.equals("invoice")) {
            OldSystem old = OldSystem.of(ACCOUNTS);
            return new Files(old.files(), old.lines());
        }
        if (KIND.equals("meu-ix")) {
            OldMembers old = OldMembers.of(ACCOUNTS);
            return new Files(old.files(), old.lines());
        }
        Portfolio portfolio = Portfolio.of(ACCOUNTS, YearMonth.of(2025, 1));
        return new Files(portfolio.files(), portfolio.lines());
    }

    private void imported(Files portfolio, String what) {
        Load load = new Load(database);
        load.reset();
        String id = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", KIND), portfolio.files()).json().path("id").asString();
        await(id, "CHECKED");
        assertThat(api.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        await(id, "APPLIED");
        var counts = api.get("/api/v1/imports/" + id).json().path("counts");
        assertThat(counts.path("read").asLong()).isEqualTo(portfolio.lines());
        assertThat(counts.path("rejected").asLong()).isZero();
        if (what.equals("the same again")) {
            assertThat(counts.path("same").asLong()).isEqualTo(portfolio.lines());
        }
        RunBenchmark.print("%s: %,d lines; inspected at %,.0f lines/s, checked at %,.0f, applied at %,.0f, compared with the tables at %,.0f; peak heap %d MB of %d", what,
                portfolio.lines(), portfolio.lines() / seconds("inspect-files"), portfolio.lines() / seconds("check-files"), portfolio.lines() / seconds("apply-files"),
                portfolio.lines() / seconds("compare-with-tables"), load.peakHeapMegabytes(), Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }

    private double seconds(String step) {
        return database.sql(SECONDS_OF_STEP).param("step", step).query(Double.class).single();
    }

    private void await(String id, String state) {
        long end = System.nanoTime() + LONGEST.toNanos();
        String now = "";
        while (!now.equals(state)) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
            now = api.get("/api/v1/imports/" + id).json().path("state").asString();
            assertThat(now).isNotEqualTo("FAILED");
        }
    }
}
