package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applying stops in the middle (the database refuses a movement of the second chunk); FailedBankFileJobs says so, and it goes on behind the first. */
@IntegrationTest
class BankFileRestartTest {

    private static final String BREAK = """
            CREATE TRIGGER break_movement BEFORE INSERT ON bank_movement FOR EACH ROW
            BEGIN
                IF NEW.our_number = 'BREAK' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused for a test'; END IF;
            END
            """;

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void breakTheSecondChunk() {
        database.sql(BREAK).update();
    }

    @AfterEach
    void mend() {
        database.sql("DROP TRIGGER IF EXISTS break_movement").update();
    }

    @Test
    void goesOnBehindTheLastChunkAndRepeatsNothing() {
        BankFileCalls files = new BankFileCalls(api);
        String file = files.sent("long.ret", longFile());
        String stopped = files.item(file).path("state").asString() + " in " + files.item(file).path("failedIn").asString();
        String countsWhenStopped = files.counts(file);
        long paymentsWhenStopped = payments(file);

        mend();
        assertThat(files.apply(file).status()).isEqualTo(202);
        files.atRest(file);

        assertThat(stopped).isEqualTo("FAILED in APPLYING");
        assertThat(countsWhenStopped).isEqualTo("100 0 100 0");
        assertThat(paymentsWhenStopped).isEqualTo(100);
        assertThat(files.item(file).path("state").asString()).isEqualTo("APPLIED");
        assertThat(files.counts(file)).isEqualTo("250 0 250 0");
        assertThat(payments(file)).isEqualTo(250);
        files.undone(file);
        assertThat(database.sql("SELECT COUNT(*) FROM bank_movement m JOIN payment p ON p.public_id = m.payment "
                + "JOIN bank_file f ON f.id = m.bank_file_id WHERE f.public_id = ? AND p.reversed_on IS NULL").param(file).query(Long.class).single()).isZero();
    }

    @Test
    void whatIsHalfAppliedCanBeUndone() {
        BankFileCalls files = new BankFileCalls(api);
        String file = files.sent("long.ret", longFile());

        files.undone(file);

        assertThat(files.movements(file)).hasSize(100).noneMatch(movement -> movement.path("task").asBoolean());
    }

    private static String longFile() {
        ReturnFile file = new ReturnFile(String.valueOf(Scene.unique()), 1);
        long base = Scene.unique() * 1_000;
        IntStream.rangeClosed(1, 250).forEach(n -> file.with(Entry.from("", "1.00").withOurNumber(n == 150 ? "BREAK" : "N" + (base + n))));
        return file.text();
    }

    private long payments(String file) {
        return database.sql("SELECT COUNT(*) FROM payment WHERE external_id LIKE ?").param(file + "/%").query(Long.class).single();
    }
}
