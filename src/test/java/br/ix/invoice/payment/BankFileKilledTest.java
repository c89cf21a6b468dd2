package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.ix.invoice.ProgramUnderTest;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is ended by SIGKILL while it applies a file, and goes on by itself when it is started again. */
@Tag("own-servers")
class BankFileKilledTest {

    private static final int MOVEMENTS = 3_000;

    @Test
    void aFileThatIsKilledInTheMiddleIsAppliedOnce(@TempDir Path home) throws Exception {
        try (ProgramUnderTest program = ProgramUnderTest.start(home)) {
            BankFileCalls files = new BankFileCalls(program.client());
            String file = files.upload("long.ret", longFile()).json().path("id").asString();
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                    .until(() -> files.item(file).path("counts").path("read").asLong() > 0);

            program.kill();
            program.start();

            assertThat(files.atRest(file).path("state").asString()).isEqualTo("APPLIED");
            assertThat(files.counts(file)).isEqualTo("%d 0 %d 0".formatted(MOVEMENTS, MOVEMENTS));
            assertThat(files.item(files.applied("again.ret", longFile())).path("counts").path("duplicate").asInt()).isEqualTo(MOVEMENTS);
        }
    }

    private static String longFile() {
        ReturnFile file = new ReturnFile("1", 1);
        IntStream.rangeClosed(1, MOVEMENTS).forEach(n -> file.with(Entry.from("", "1.00").withOurNumber("N" + n)));
        return file.text();
    }
}
