package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.benchmark.Readers.Resource;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=ReadsBesideRunBenchmark}): how long reads of the API take, 40 a second of four clients,
 * at rest and while a run of 50,000 accounts ({@code -Dbenchmark.accounts}) is drafted and posted. Asked for: p99 under 200 ms. It asserts that
 * everything was answered, never how fast.
 */
@IntegrationTest
@TestPropertySource(properties = {"ix-invoice.webhooks.pulse=1s", "ix-invoice.mail.pulse=1s"})
class ReadsBesideRunBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("benchmark.accounts", 50_000);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final String IDS_OF_INVOICES = "SELECT public_id FROM invoice WHERE number IS NOT NULL ORDER BY id LIMIT 500";
    private static final String IDS_OF_ACCOUNTS = "SELECT public_id FROM billing_account ORDER BY id LIMIT 500";
    private static final String IDS_OF_ORGANISATIONS = "SELECT public_id FROM organisation ORDER BY id LIMIT 500";

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Test
    void printsHowLongReadsTakeBesideARun() throws Exception {
        importPortfolio();
        bill(FIRST);
        List<Resource> resources = resources();
        // What is read the first time is compiled and fetched from the disk.
        try (Readers warming = new Readers(api, resources)) {
            LockSupport.parkNanos(REST.toNanos());
        }
        Readers atRest = new Readers(api, resources);
        LockSupport.parkNanos(REST.toNanos());
        atRest.close();
        atRest.print("at rest");
        Readers beside = new Readers(api, resources);
        double seconds = bill(FIRST.plusMonths(1));
        beside.close();
        beside.print("beside a run of %,d accounts (%.1f s)".formatted(ACCOUNTS, seconds));
    }

    private List<Resource> resources() {
        return List.of(new Resource("list of invoices", List.of("/api/v1/invoices?exchange=" + Portfolio.EXCHANGE, "/api/v1/invoices?paymentState=OPEN",
                        "/api/v1/invoices?period=" + FIRST)),
                new Resource("one invoice", paths("/api/v1/invoices/%s", IDS_OF_INVOICES)),
                new Resource("statement", paths("/api/v1/billing-accounts/%s/statement", IDS_OF_ACCOUNTS)),
                new Resource("organisation", paths("/api/v1/organisations/%s", IDS_OF_ORGANISATIONS)));
    }

    private List<String> paths(String path, String ids) {
        return database.sql(ids).query(String.class).list().stream().map(path::formatted).toList();
    }

    private void importPortfolio() {
        var upload = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), Portfolio.of(ACCOUNTS, FIRST).files());
        String id = upload.json().path("id").asString();
        await("SELECT COUNT(*) FROM data_import WHERE public_id = :id AND state IN ('CHECKED', 'FAILED')", id);
        api.post("/api/v1/imports/" + id + "/apply", "{}");
        await("SELECT COUNT(*) FROM data_import WHERE public_id = :id AND state = 'APPLIED'", id);
    }

    /** Seconds from the request to the last number. */
    private double bill(YearMonth period) {
        long start = System.nanoTime();
        var requested = api.post("/api/v1/billing-runs", UUID.randomUUID().toString(),
                Map.of("period", period.toString(), "exchange", Portfolio.EXCHANGE, "autoApprove", true));
        assertThat(requested.status()).as(requested.text()).isEqualTo(202);
        await("SELECT COUNT(*) FROM billing_run WHERE public_id = :id AND state = 'POSTED'", requested.json().path("id").asString());
        return (System.nanoTime() - start) / 1e9;
    }

    private void await(String query, String id) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (database.sql(query).param("id", id).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("done within %s", LONGEST).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
