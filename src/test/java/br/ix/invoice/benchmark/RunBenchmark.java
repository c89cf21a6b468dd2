package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=RunBenchmark}): imports accounts with three subscriptions each, drafts and
 * posts months of them, and prints figures and ratios. It asserts that the work was done, never how fast.
 * {@code -Dbenchmark.accounts=50000}, {@code -Dbenchmark.months=12}; {@code -Dbenchmark.copies=1000} copies each account so many
 * times in the database before the first month, {@code -Dbenchmark.floor=false} leaves the floor out, which holds all its rows, and
 * {@code -Dbenchmark.past=36} bills months beside so many months of documents,
 * {@code -Dbenchmark.beside=5} months before and as many after they are there.
 */
@IntegrationTest
@Import(Switches.class)
@TestPropertySource(properties = {"ix-invoice.webhooks.pulse=1s", "ix-invoice.mail.pulse=1s", "ix-invoice.pix.pulse=1s"})
class RunBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("benchmark.accounts", 50_000);
    private static final int MONTHS = Integer.getInteger("benchmark.months", 12);
    private static final int COPIES = Integer.getInteger("benchmark.copies", 0);
    private static final int PAST = Integer.getInteger("benchmark.past", 0);
    private static final int FLOORS = 5;
    private static final int BESIDE = Integer.getInteger("benchmark.beside", 5);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration AFTER_PAST = Duration.ofMinutes(1);
    private static final boolean FLOOR = Boolean.parseBoolean(System.getProperty("benchmark.floor", "true"));
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private static final String STEPS_OF_LAST_RUN = """
            SELECT CONCAT(step, ' ', ROUND(TIMESTAMPDIFF(MICROSECOND, MIN(began), MAX(ended)) / 1e6, 2))
            FROM (SELECT SUBSTRING_INDEX(s.STEP_NAME, ':', 1) AS step, s.START_TIME AS began, s.END_TIME AS ended
                  FROM (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID DESC LIMIT 2) AS last_two
                  JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = last_two.JOB_EXECUTION_ID) AS steps
            GROUP BY step ORDER BY MIN(began), MAX(ended) DESC
            """;

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @Test
    void printsFiguresOfImportRunsAndTheFloor() throws Exception {
        var load = new Load(database);
        importPortfolio(load);
        if (COPIES > 0) {
            new Copies(database).make(ACCOUNTS, COPIES);
            print("%,d accounts with %,d subscriptions", database.sql("SELECT COUNT(*) FROM billing_account").query(Long.class).single(),
                    database.sql("SELECT COUNT(*) FROM subscription").query(Long.class).single());
            load.reset();
        }
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(bill(FIRST.plusMonths(i), load));
        }
        if (FLOOR) {
            printFloor(months);
        }
        printReads();
        printPrices(load);
        Month again = bill(FIRST, load);
        print("no-op run of a posted month: %.2f s, %.3f of the first run", again.seconds(), again.seconds() / months.get(0).seconds());
        print("peak heap: %d MB", load.peakHeapMegabytes());
    }

    private void importPortfolio(Load load) throws Exception {
        Portfolio portfolio = Portfolio.of(ACCOUNTS, FIRST);
        long start = System.nanoTime();
        var upload = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), portfolio.files());
        assertThat(upload.status()).as(upload.text()).isEqualTo(202);
        String id = upload.json().path("id").asString();
        await("SELECT COUNT(*) FROM data_import WHERE public_id = :id AND state IN ('CHECKED', 'FAILED')", id);
        double checked = seconds(start);
        start = System.nanoTime();
        assertThat(api.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        await("SELECT COUNT(*) FROM data_import WHERE public_id = :id AND state IN ('APPLIED', 'FAILED')", id);
        double applied = seconds(start);
        print("import: %,d lines, checked at %,.0f lines/s, applied at %,.0f lines/s", portfolio.lines(), portfolio.lines() / checked,
                portfolio.lines() / applied);
        var imported = api.get("/api/v1/imports/" + id).json();
        assertThat(imported.path("state").asString()).as(imported + api.get("/api/v1/imports/" + id + "/rejections").text())
                .isEqualTo("APPLIED");
        assertThat(database.sql("SELECT COUNT(*) FROM subscription").query(Long.class).single()).isGreaterThanOrEqualTo(ACCOUNTS * 3L);
        load.reset();
    }

    private Month bill(YearMonth period, Load load) throws Exception {
        Load.Reading before = load.read();
        long start = System.nanoTime();
        var requested = api.post("/api/v1/billing-runs", UUID.randomUUID().toString(),
                Map.of("period", period.toString(), "exchange", Portfolio.EXCHANGE));
        assertThat(requested.status()).as(requested.text()).isEqualTo(202);
        String id = requested.json().path("id").asString();
        await("SELECT COUNT(*) FROM billing_run WHERE public_id = :id AND state IN ('DRAFTED', 'FAILED')", id);
        double drafted = seconds(start);
        start = System.nanoTime();
        String hash = api.get("/api/v1/billing-runs/" + id).json().path("contentHash").asString();
        var approved = api.post("/api/v1/billing-runs/" + id + "/approve", Map.of("contentHash", hash));
        assertThat(approved.status()).as(approved.text()).isEqualTo(202);
        await("SELECT COUNT(*) FROM billing_run WHERE public_id = :id AND state IN ('POSTED', 'FAILED')", id);
        double posted = seconds(start);
        var run = api.get("/api/v1/billing-runs/" + id).json();
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("POSTED");
        long invoices = run.path("counts").path("billed").asLong();
        Month month = new Month(period, invoices, drafted, posted, load.read().since(before));
        print("%s", month);
        print("%s steps: %s", period, String.join(", ", database.sql(STEPS_OF_LAST_RUN).query(String.class).list()));
        return month;
    }

    /** What people and programs read when the months are posted: the first time, when figures of months are worked out, and again. */
    private void printReads() {
        String account = database.sql("SELECT public_id FROM billing_account ORDER BY id LIMIT 1").query(String.class).single();
        for (String path : List.of("/api/v1/reports/aging?limit=500", "/api/v1/reports/revenue", "/api/v1/reports/cash", "/api/v1/reports/receivables",
                "/api/v1/billing-accounts/" + account + "/statement", "/api/v1/invoices?paymentState=OPEN&limit=500", "/api/v1/billing-runs?limit=20")) {
            print("GET %s: %.0f ms, again %.0f ms", path.replace(account, "{id}"), millisOf(path), millisOf(path));
        }
    }

    private double millisOf(String path) {
        long start = System.nanoTime();
        assertThat(api.get(path).status()).isEqualTo(200);
        return seconds(start) * 1_000;
    }

    /** The month after the last, with everything; then one without events, one without gapless numbers; then one beside a long past. */
    private void printPrices(Load load) throws Exception {
        YearMonth month = FIRST.plusMonths(MONTHS);
        double everything = bill(month, load).seconds();
        Switches.EVENTS.set(false);
        double silent = bill(month.plusMonths(1), load).seconds();
        Switches.EVENTS.set(true);
        Switches.NUMBERS.set(false);
        double counted = bill(month.plusMonths(2), load).seconds();
        Switches.NUMBERS.set(true);
        everything = (everything + bill(month.plusMonths(3), load).seconds()) / 2;
        print("events cost %.3f, gapless numbers %.3f (a month with them against one without)", everything / silent, everything / counted);
        if (PAST > 0) {
            printBeside(month.plusMonths(4), load);
            printReads();
        }
    }

    /**
     * As many months before the past is there as beside it, as they vary by a tenth. The past was written within a minute, which no past is:
     * the database first puts on disk and clears away what that left.
     */
    private void printBeside(YearMonth month, Load load) throws Exception {
        double without = middle(billEach(month, load));
        new Past(database).make(FIRST.plusMonths(1), PAST);
        java.util.concurrent.locks.LockSupport.parkNanos(AFTER_PAST.toNanos());
        double beside = middle(billEach(month.plusMonths(BESIDE), load));
        print("beside %,d documents of %d months more: %.2f of a month without (%.2f and %.2f s, each the middle of %d)", database.sql(
                "SELECT COUNT(*) FROM invoice").query(Long.class).single(), PAST, beside / without, beside, without, BESIDE);
    }

    private Stream<Double> billEach(YearMonth first, Load load) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < BESIDE; i++) {
            seconds.add(bill(first.plusMonths(i), load).seconds());
        }
        return seconds.stream();
    }

    /**
     * Both vary by a tenth from month to month, so that the middle of several is compared with the middle of as many passes, each without the
     * first, which warms. A pass rests before it begins: the database still clears away what the last one removed.
     */
    private void printFloor(List<Month> months) throws Exception {
        List<Month> warm = months.subList(Math.min(1, months.size() - 1), Math.min(FLOORS + 1, months.size()));
        var floor = new Floor(connections, database);
        for (int pass = 0; pass <= warm.size(); pass++) {
            java.util.concurrent.locks.LockSupport.parkNanos(REST.toNanos());
            print("floor: %s", floor.write(warm.get(Math.max(0, pass - 1)).period()));
        }
        double run = middle(warm.stream().map(Month::seconds));
        double least = middle(floor.warm().stream().map(Floor.Figures::seconds));
        print("draft and post: %.2f times the floor (%.2f s and %.2f s, each the middle of %d)", run / least, run, least, warm.size());
        print("month %d against month 2: %.2f", months.size(), months.get(months.size() - 1).seconds() / warm.get(0).seconds());
        java.util.concurrent.locks.LockSupport.parkNanos(REST.toNanos());
    }

    private static double middle(Stream<Double> seconds) {
        List<Double> sorted = seconds.sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Waits without a wait in each step: the query costs less than a millisecond, and its number is small beside a run's. */
    private void await(String query, String id) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (database.sql(query).param("id", id).query(Long.class).single() == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not done within " + LONGEST);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void print(String format, Object... values) {
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, format, values));
    }

    /** One month billed. */
    record Month(YearMonth period, long invoices, double draftSeconds, double postSeconds, Load.Reading load) {

        double seconds() {
            return draftSeconds + postSeconds;
        }

        @Override
        public String toString() {
            double each = Math.max(1, invoices);
            return String.format(Locale.ROOT, "%s: %,d invoices, draft %.2f s (%,.0f/s), post %.2f s (%,.0f/s); an invoice: %.3f ms CPU "
                    + "(program %.3f, database %.3f), %.3f SQL statements", period, invoices, draftSeconds, invoices / draftSeconds,
                    postSeconds, invoices / postSeconds, (load.programMillis() + load.databaseMillis()) / each,
                    load.programMillis() / each, load.databaseMillis() / each, load.statements() / each);
        }
    }
}
