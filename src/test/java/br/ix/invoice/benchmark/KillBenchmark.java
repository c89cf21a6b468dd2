package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ProgramUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=KillBenchmark -Dbenchmark.accounts=50000}): a month whose process is killed
 * half-way through drafting and again half-way through posting, against one that nothing disturbs. What counts is the time in which work is
 * done; starting the program and waiting for the dead owner's lease are printed apart.
 */
class KillBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("benchmark.accounts", 50_000);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @TempDir
    private Path home;

    @Test
    void printsWhatAKillAtHalfCosts() throws Exception {
        try (var program = ProgramUnderTest.start(home)) {
            importPortfolio(program.client());
            for (int warm = 0; warm < 2; warm++) {
                new Billing(program, FIRST.plusMonths(warm), false).bill();
            }
            Billing undisturbed = new Billing(program, FIRST.plusMonths(2), false).bill();
            Billing killed = new Billing(program, FIRST.plusMonths(3), true).bill();
            RunBenchmark.print("%,d accounts: undisturbed %.2f s, killed at half of drafting and of posting %.2f s: %.2f times; "
                    + "%.1f s of waiting for two starts and leases", ACCOUNTS, undisturbed.worked, killed.worked,
                    killed.worked / undisturbed.worked, killed.waited);
        }
    }

    /** A month billed; {@code worked} and {@code waited} in seconds. */
    private static final class Billing {

        private final ProgramUnderTest program;
        private final YearMonth period;
        private final boolean killing;
        private double worked;
        private double waited;

        Billing(ProgramUnderTest program, YearMonth period, boolean killing) {
            this.program = program;
            this.period = period;
            this.killing = killing;
        }

        Billing bill() throws Exception {
            ApiClient client = program.client();
            var requested = client.post("/api/v1/billing-runs", UUID.randomUUID().toString(),
                    Map.of("period", period.toString(), "exchange", Portfolio.EXCHANGE));
            assertThat(requested.status()).as(requested.text()).isEqualTo(202);
            String run = requested.json().path("id").asString();
            JsonNode drafted = through(run, "DRAFTING", "DRAFTED");
            var approved = program.client().post("/api/v1/billing-runs/" + run + "/approve",
                    Map.of("contentHash", drafted.path("contentHash").asString()));
            assertThat(approved.status()).as(approved.text()).isEqualTo(202);
            JsonNode posted = through(run, "POSTING", "POSTED");
            assertThat(posted.path("counts").path("billed").asInt()).isEqualTo(ACCOUNTS);
            return this;
        }

        private JsonNode through(String run, String during, String after) throws Exception {
            long start = System.nanoTime();
            if (killing) {
                long done = done(until(run, now -> now.path("state").asString().equals(during) && done(now) * 2 >= ACCOUNTS));
                program.kill();
                worked += seconds(start);
                long dead = System.nanoTime();
                program.start();
                until(run, now -> done(now) > done || now.path("state").asString().equals(after));
                waited += seconds(dead);
                start = System.nanoTime();
            }
            JsonNode ended = until(run, now -> now.path("state").asString().equals(after));
            worked += seconds(start);
            return ended;
        }

        private static long done(JsonNode run) {
            return run.path("progress").path("done").asLong();
        }

        private JsonNode until(String run, Predicate<JsonNode> reached) {
            ApiClient client = program.client();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (System.nanoTime() < end) {
                JsonNode now = client.get("/api/v1/billing-runs/" + run).json();
                if (reached.test(now)) {
                    return now;
                }
                LockSupport.parkNanos(50_000_000);
            }
            throw new AssertionError("Not reached within " + LONGEST);
        }
    }

    private static void importPortfolio(ApiClient client) {
        String id = client.with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), Portfolio.of(ACCOUNTS, FIRST).files()).json().path("id").asString();
        await(client, id, "CHECKED");
        assertThat(client.post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        await(client, id, "APPLIED");
    }

    private static void await(ApiClient client, String id, String state) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!client.get("/api/v1/imports/" + id).json().path("state").asString().equals(state)) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
