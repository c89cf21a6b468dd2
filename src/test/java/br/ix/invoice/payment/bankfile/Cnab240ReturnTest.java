package br.ix.invoice.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample return of 240 columns: what is read of it, and what is refused. */
class Cnab240ReturnTest {

    @Test
    void readsPairsOfSegmentsAsMovements() throws Exception {
        List<Movement> movements = Samples.read(Samples.CNAB240);
        assertThat(movements).extracting(Movement::kind).containsExactly(MovementKind.CONFIRMATION, MovementKind.SETTLEMENT, MovementKind.SETTLEMENT,
                MovementKind.REFUSAL, MovementKind.FEE);
        assertThat(movements).extracting(Movement::record).containsExactly(3L, 5L, 7L, 9L, 11L);
    }

    @Test
    void tellsInterestAndFeeFromWhatWasPaid() throws Exception {
        Movement late = Samples.read(Samples.CNAB240).get(2);
        assertThat(late.amounts()).hasToString("Amounts[currency=BRL, nominal=1000.00, paid=1021.65, interest=21.65, discount=0.00, "
                + "abatement=0.00, credited=1021.65, fee=2.50]");
        assertThat(late.references()).isEqualTo(new Movement.References("12345670000000002", "INV-2026-000124", "INV2026000124", "", ""));
        assertThat(late.days()).isEqualTo(new Movement.Days(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 16)));
    }

    @Test
    void readsATaxIdWithLettersAsText() throws Exception {
        assertThat(Samples.read(Samples.CNAB240)).extracting(movement -> movement.payer().taxId())
                .containsExactly("11222333000181", "11222333000181", "00000000000191", "12ABC34501DE35", "12ABC34501DE35");
    }

    @Test
    void saysWhichAgreementAndWhichFileOfIt() throws Exception {
        try (MovementSource source = Samples.open(Samples.CNAB240.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(source.head()).isEqualTo(new FileHead(FileHead.Format.CNAB240, "001", "1-3", "000000001234567 01234X 000000123456X", 17L,
                    LocalDate.of(2026, 12, 16)));
        }
    }

    @ParameterizedTest
    @CsvSource({
            //line, column, text,          fault
            "5,     90,     A,             NOT_A_NUMBER at 5 82-96",
            "8,     83,     X,             NOT_A_NUMBER at 8 78-92",
            "6,     93,     ' ',           NOT_A_NUMBER at 6 93-107",
            "6,     138,    31022026,      NOT_A_DAY at 6 138-145",
            "4,     1,      341,           OTHER_BANK at 4 1-3",
            "2,     1,      237,           OTHER_BANK at 2 1-3",
            "1,     143,    1,             NOT_A_RETURN at 1 143",
            "2,     9,      R,             NOT_A_RETURN at 2 9-11",
            "6,     16,     09,            PAIR at 6 16-17",
            "6,     14,     T,             PAIR at 6 14",
            "5,     9,      00004,         RECORD_SEQUENCE at 5 9-13",
            "5,     4,      0002,          RECORD_SEQUENCE at 5 4-7",
            "13,    18,     000013,        RECORD_COUNT at 13 18-23",
            "13,    24,     000004,        TITLE_COUNT at 13 24-29",
            "13,    45,     7,             TITLE_SUM at 13 30-46",
            "14,    18,     000002,        RECORD_COUNT at 14 18-23",
            "14,    24,     000015,        RECORD_COUNT at 14 24-29",
            "7,     8,      7,             RECORD_TYPE at 7 8",
    })
    void refusesAFaultWithRecordAndColumns(int line, int column, String text, String fault) throws Exception {
        assertThat(Samples.faultOf(Samples.with(Samples.CNAB240, line, column, text))).isEqualTo(fault);
    }

    @Test
    void refusesAFileThatIsCutAtAnyByte() {
        int whole = Samples.CNAB240.length() - 2;
        assertThat(IntStream.range(0, whole).filter(end -> isWhole(Samples.CNAB240.substring(0, end)))).isEmpty();
        assertThat(isWhole(Samples.CNAB240.substring(0, whole))).isTrue();
    }

    @Test
    void refusesAFileThatLacksARecord() {
        List<String> lines = List.of(Samples.CNAB240.split("(?<=\r\n)"));
        assertThat(IntStream.range(0, lines.size()).filter(missing -> isWhole(without(lines, missing)))).isEmpty();
    }

    @Test
    void readsTheSameWithOtherLineEnds() throws Exception {
        assertThat(Samples.read(Samples.CNAB240.replace("\r\n", "\n"))).isEqualTo(Samples.read(Samples.CNAB240));
    }

    private static String without(List<String> lines, int missing) {
        return IntStream.range(0, lines.size()).filter(line -> line != missing).mapToObj(lines::get).reduce("", String::concat);
    }

    private static boolean isWhole(String file) {
        try {
            return Samples.faultOf(file).equals("whole");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
