package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import br.ix.invoice.payment.bankfile.Samples;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of a bank as a whole: checked, applied by itself, known when it comes again, undone. */
@IntegrationTest
class BankFileTest {

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;
    private BankFileCalls files;

    @BeforeEach
    void call() {
        files = new BankFileCalls(api);
    }

    @Test
    void aReturnIsAppliedByItselfAndKnownWhenItComesAgainUnderAnotherName() {
        String first = files.applied("return.ret", Samples.CNAB240);
        long payments = payments();
        String again = files.applied("CBR-copy.txt", Samples.CNAB240);

        assertThat(files.settled(first)).isEqualTo(2);
        assertThat(files.counts(again)).isEqualTo("5 0 0 5");
        assertThat(files.item(again).path("sameAs").asString()).isEqualTo(first);
        assertThat(files.states(again)).containsOnly("DUPLICATE");
        assertThat(payments()).isEqualTo(payments);

        files.undone(first);
        assertThat(database.sql("SELECT COUNT(*) FROM payment WHERE reversed_on IS NULL").query(Long.class).single()).isLessThanOrEqualTo(payments - 2);
        String anew = files.applied("return.ret", Samples.CNAB240);
        assertThat(files.settled(anew)).isEqualTo(2);
        files.undone(anew);
    }

    @Test
    void aReturnOf400ColumnsIsAppliedAndUndone() {
        String file = files.applied("bradesco.ret", Samples.BRADESCO);

        assertThat(files.settled(file)).isEqualTo(2);
        assertThat(files.item(file).path("format").asString()).isEqualTo("CNAB400");
        assertThat(files.movements(file).get(1).path("amounts").path("interest").asString()).isEqualTo("21.65");
        files.undone(file);
        assertThat(files.undo(file).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void nothingIsAppliedOfAFileThatIsCutBehindARecord(int records) {
        long payments = payments();
        String cut = Samples.CNAB240.substring(0, records * 242);

        String file = files.sent("half.ret", cut);

        assertThat(files.item(file).path("state").asString()).isEqualTo("FAILED");
        assertThat(files.item(file).path("failedIn").asString()).isEqualTo("CHECKING");
        assertThat(files.rejections(file)).hasSize(1);
        assertThat(files.movements(file)).isEmpty();
        assertThat(payments()).isEqualTo(payments);
    }

    @Test
    void lettersInAnAmountAreRefusedWithRecordAndColumns() {
        String file = files.sent("letters.ret", Samples.with(Samples.CNAB240, 8, 83, "X"));

        assertThat(files.rejections(file)).containsExactly("NOT_A_NUMBER 8 78-92");
        assertThat(files.item(file).path("message").asString()).contains("Record 8, columns 78-92");
        assertThat(files.undo(file).status()).isEqualTo(409);
        assertThat(files.apply(file).status()).isEqualTo(409);
    }

    @Test
    void aGapInTheSequenceOfAnAgreementIsAnAlarmUntilItIsFilled() {
        String agreement = String.valueOf(Scene.unique());
        files.applied("1.ret", file(agreement, 7));
        String later = files.applied("4.ret", file(agreement, 10));

        assertThat(files.item(later).path("missing").toString()).isEqualTo("{\"from\":8,\"until\":9}");
        files.applied("2.ret", file(agreement, 8));
        files.applied("3.ret", file(agreement, 9));
        assertThat(files.item(later).path("missing").isNull()).isTrue();
    }

    @Test
    void movementsThatOverlapInTwoFilesAreAppliedOnce() {
        String agreement = String.valueOf(Scene.unique());
        Entry first = Entry.from("", "10.00").withOurNumber("A" + agreement);
        Entry second = Entry.from("", "20.00").withOurNumber("B" + agreement);
        Entry third = Entry.from("", "30.00").withOurNumber("C" + agreement);

        String one = files.applied("1.ret", new ReturnFile(agreement, 1).with(first).with(second).with(second).text());
        String two = files.applied("2.ret", new ReturnFile(agreement, 2).with(second).with(third).text());

        assertThat(files.counts(one)).isEqualTo("3 0 3 0");
        assertThat(files.counts(two)).isEqualTo("2 0 1 1");
    }

    @Test
    void whatIsNoUploadOfOneFileIsRefused() {
        assertThat(api.upload("/api/v1/bank-files", Map.of(), Map.of("a", new byte[0])).status()).isEqualTo(400);
        ApiClient withKey = api.with("Idempotency-Key", "k" + Scene.unique());
        assertThat(Scene.fields(withKey.upload("/api/v1/bank-files", Map.of("kind", "x"), Map.of()))).containsExactly("kind", "files");
        assertThat(Scene.fields(api.with("Idempotency-Key", "k" + Scene.unique()).upload("/api/v1/bank-files", Map.of(),
                Map.of("a", new byte[1], "b", new byte[1])))).containsExactly("files");
        assertThat(api.get("/api/v1/bank-files?state=CHECKED").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/bank-files/none").status()).isEqualTo(404);
    }

    private static String file(String agreement, long sequence) {
        return new ReturnFile(agreement, sequence).with(Entry.from("", "1.00").withOurNumber(agreement + sequence)).text();
    }

    private long payments() {
        return database.sql("SELECT COUNT(*) FROM payment").query(Long.class).single();
    }
}
