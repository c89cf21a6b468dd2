package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=ExportBenchmark}): bills a month of many accounts, copies it into months before
 * and reads all invoices as CSV. It prints lines a second and the memory that was in use at most; it asserts that every invoice came, never how fast. 1,000 accounts
 * are imported and copied: {@code -Dbenchmark.copies=49}, {@code -Dbenchmark.months=3}.
 */
@IntegrationTest
class ExportBenchmark {

    private static final int ACCOUNTS = 1_000;
    private static final int COPIES = Integer.getInteger("benchmark.copies", 49);
    private static final int MONTHS = Integer.getInteger("benchmark.months", 3);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient database;

    @Test
    void printsHowFastAllInvoicesAreWrittenAsCsv() throws Exception {
        importPortfolio();
        new Copies(database).make(ACCOUNTS, COPIES);
        bill(FIRST);
        new Past(database).make(FIRST, MONTHS - 1);
        long invoices = database.sql("SELECT COUNT(*) FROM invoice").query(Long.class).single();
        export("/api/v1/invoices", invoices);
        export("/api/v1/invoices?expand=lines", invoices);
    }

    private void importPortfolio() throws IOException {
        Portfolio portfolio = Portfolio.of(ACCOUNTS, FIRST);
        String id = World.created202(api.with("Idempotency-Key", UUID.randomUUID().toString()).upload("/api/v1/imports", Map.of("kind", "portfolio"), portfolio.files()));
        settled("/api/v1/imports/" + id, "CHECKED");
        assertThat(api.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        settled("/api/v1/imports/" + id, "APPLIED");
    }

    private void bill(YearMonth period) {
        String run = "/api/v1/billing-runs/" + World.created202(api.post("/api/v1/billing-runs", UUID.randomUUID().toString(),
                Map.of("period", period.toString(), "exchange", Portfolio.EXCHANGE)));
        settled(run, "DRAFTED");
        assertThat(api.post(run + "/approve", Map.of("contentHash", api.get(run).json().path("contentHash").asString())).status()).isEqualTo(202);
        settled(run, "POSTED");
    }

    private void settled(String path, String state) {
        Awaitility.await(path + " becomes " + state).atMost(LONGEST).until(() -> api.get(path).json().path("state").asString().equals(state));
    }

    private void export(String path, long expected) throws IOException, InterruptedException {
        String key = api.post("/api/v1/api-keys", Map.of("name", "export", "role", "viewer")).json().path("key").asString();
        HttpRequest request = HttpRequest.newBuilder(api.uri(path)).header("Accept", "text/csv").header("Authorization", "Bearer " + key).build();
        Load load = new Load(database);
        load.reset();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        long lines = 0;
        long bytes = 0;
        try (InputStream csv = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            byte[] part = new byte[1 << 16];
            for (int read = csv.read(part); read >= 0; read = csv.read(part)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(lines).isEqualTo(expected + 1);
        RunBenchmark.print("GET %s as CSV: %,d lines, %,d MB in %.1f s, %,.0f lines/s; heap %d MB before, at most %d MB (garbage with it)", path, lines, bytes >> 20,
                seconds, lines / seconds, before >> 20, load.peakHeapMegabytes());
    }
}
