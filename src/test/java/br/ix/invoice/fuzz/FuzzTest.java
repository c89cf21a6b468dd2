package br.ix.invoice.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ProgramUnderTest;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every operation of the OpenAPI document with what no program should send. The program runs in a JVM of its own: whatever is taken here
 * touches no other test. {@code -Dfuzz.seed=} and {@code -Dfuzz.calls=} choose the calls; {@code docs/reference/fuzzer.md}.
 */
@Tag("own-servers")
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261);
    private static final int CALLS = Integer.getInteger("fuzz.calls", 4_000);

    /** What the program wrote: the cause of a 500 stands there under its request id. */
    private static final Path LOG = Path.of("target/fuzz.log");

    @Test
    void noInputMakesTheApiStumble(@TempDir Path home) throws Exception {
        int port = freePort();
        try (ProgramUnderTest program = ProgramUnderTest.start(home, "--ix-invoice.clock.settable=true", "--ix-invoice.embedded.database.port=" + port,
                "--ix-invoice.embedded.broker.store=MEMORY");
                Tables tables = new Tables(home, port)) {
            Fuzzer fuzzer = new Fuzzer(keyed(program.client()), tables, SEED);

            Tally tally = fuzzer.run(CALLS);

            System.out.println("fuzz: seed " + SEED + "\n" + tally.report(Boolean.getBoolean("fuzz.whole")));
            tally.findings().forEach(finding -> System.out.println("FINDING " + finding));
            assertThat(tally.findings()).as("what should not be, with -Dfuzz.seed=" + SEED + " -Dfuzz.calls=" + CALLS).isEmpty();
            assertThat(tally.operations()).isEqualTo(fuzzer.operations());
        } finally {
            Files.copy(home.resolve("output.log"), LOG, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Fuzzer.Keyed keyed(ApiClient api) {
        var made = api.post("/api/v1/api-keys", Map.of("name", "fuzzer", "role", "administrator")).json();
        String key = made.path("key").asString();
        return new Fuzzer.Keyed(api.withKey(key), key, made.path("id").asString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
