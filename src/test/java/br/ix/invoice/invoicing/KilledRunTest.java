package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ProgramUnderTest;
import br.ix.invoice.benchmark.Portfolio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A run whose process is killed while it drafts and again while it posts ends as if nothing had happened, by itself. */
class KilledRunTest {

    private static final int ACCOUNTS = 3_500;
    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final String CHUNK = "--ix-invoice.jobs.chunk=10";

    @TempDir
    private Path home;

    @Test
    void aRunKilledWhileDraftingAndWhilePostingBillsEachAccountOnceWithoutAGapInTheNumbers() throws Exception {
        try (var program = ProgramUnderTest.start(home, CHUNK)) {
            importPortfolio(program.client());
            String run = World.created202(new World(program.client()).requestRun("2026-10", Portfolio.EXCHANGE, false));
            killWhen(program, run, "DRAFTING");
            JsonNode drafted = new World(program.client()).settled(run, "DRAFTED");
            assertThat(new World(program.client()).approve(drafted).status()).isEqualTo(202);
            killWhen(program, run, "POSTING");
            JsonNode posted = new World(program.client()).settled(run, "POSTED");

            assertThat(posted.path("counts").path("billed").asInt()).isEqualTo(ACCOUNTS);
            assertThat(posted.path("totals").path(0).path("amount").asString()).isEqualTo(expectedTotal());
            assertThat(posted.path("contentHash")).isEqualTo(drafted.path("contentHash"));
            JsonNode series = program.client().get("/api/v1/number-series").json().path("items").path(0);
            assertThat(series.path("count").asInt()).isEqualTo(ACCOUNTS);
            assertThat(series.path("last").asInt()).isEqualTo(ACCOUNTS);
            assertThat(series.path("gaps")).isEmpty();
        }
    }

    /** Kills the process in the middle of a phase: after it began to write and before it has ended. */
    private static void killWhen(ProgramUnderTest program, String run, String state) throws Exception {
        ApiClient client = program.client();
        Awaitility.await(state + " is under way").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).until(() -> {
            JsonNode now = client.get("/api/v1/billing-runs/" + run).json();
            long done = now.path("progress").path("done").asLong();
            return now.path("state").asString().equals(state) && done > 0 && done < ACCOUNTS;
        });
        program.kill();
        program.start();
    }

    private static void importPortfolio(ApiClient client) {
        Portfolio portfolio = Portfolio.of(ACCOUNTS, PERIOD);
        String id = World.created202(client.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), portfolio.files()));
        awaitImport(client, id, "CHECKED");
        assertThat(client.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        awaitImport(client, id, "APPLIED");
    }

    private static void awaitImport(ApiClient client, String id, String state) {
        Awaitility.await("import " + state).atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/api/v1/imports/" + id).json().path("state").asString().equals(state));
    }

    /** 885.00 a month; from the 11th on 21/31 of each price, every seventh account half of it, each line rounded. */
    private static String expectedTotal() {
        long cents = 0;
        for (int i = 1; i <= ACCOUNTS; i++) {
            for (long price : new long[] {11_500, 69_000, 8_000}) {
                long numerator = price * (i % 10 == 0 ? 21 : 31);
                long denominator = 31L * (i % 7 == 0 ? 2 : 1);
                cents += (2 * numerator + denominator) / (2 * denominator);
            }
        }
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
