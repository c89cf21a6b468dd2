package br.ix.invoice.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Returns of 400 columns: "paid" means something else at each bank. */
class Cnab400ReturnTest {

    private static final String ITAU = Samples.record(400, 1, "02RETORNO01COBRANCA", 27, "000100123454", 47, "IX EXEMPLO", 77, "341BANCO ITAU SA",
                    95, "16122601600000", 109, "00009", 114, "161226", 395, "000001")
            + itauSettlement("000002", "0000000099750", "0000000002165")
            + Samples.record(400, 1, "9201341", 18, "00000001" + "00000000100000", 213, "00000001" + "00000000100000", 395, "000003");

    @Test
    void bradescoSaysWhatThePayerGaveWithItsInterest() throws Exception {
        Movement late = Samples.read(Samples.BRADESCO).get(1);
        assertThat(late.amounts()).hasToString("Amounts[currency=BRL, nominal=1000.00, paid=1021.65, interest=21.65, discount=0.00, "
                + "abatement=0.00, credited=1021.65, fee=2.50]");
        assertThat(late.references()).isEqualTo(new Movement.References("00000000002P", "INV-2026-000124", "INV0000124", "", ""));
        assertThat(late.days()).isEqualTo(new Movement.Days(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 16)));
    }

    @Test
    void itauSaysThePrincipalThatReachedTheAccount() throws Exception {
        Movement late = Samples.read(ITAU).get(0);
        assertThat(late.amounts()).hasToString("Amounts[currency=BRL, nominal=1000.00, paid=1021.65, interest=21.65, discount=0.00, "
                + "abatement=0.00, credited=997.50, fee=2.50]");
        assertThat(late.references()).isEqualTo(new Movement.References("109000000428", "INV-2026-000124", "INV0000124", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
            // principal, interest, fee,  discount, paid by the payer of a title of 1000.00
            "  997.50,    0.00,     2.50, 0.00,     1000.00",
            " 1000.00,    0.00,     2.50, 0.00,     1000.00",
            " 1000.00,    0.00,     0.00, 0.00,     1000.00",
            "  997.50,    21.65,    2.50, 0.00,     1021.65",
            " 1019.15,    21.65,    2.50, 0.00,     1021.65",
            " 1000.00,    21.65,    2.50, 0.00,     1021.65",
            " 1021.65,    21.65,    2.50, 0.00,     1021.65",
            "  947.50,    0.00,     2.50, 50.00,    950.00",
            "  497.50,    0.00,     2.50, 0.00,     500.00",
            "    0.00,    0.00,     2.50, 0.00,     0.00",
    })
    void whatThePayerGaveIsMadeOfThePrincipalOfItau(BigDecimal principal, BigDecimal interest, BigDecimal fee, BigDecimal discount, BigDecimal paid) {
        var read = new Movement.Amounts("BRL", new BigDecimal("1000.00"), principal, interest, discount, new BigDecimal("0.00"), principal, fee);
        assertThat(Cnab400Profile.paidByThePayer(read)).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource({
            //line, column, text,          fault
            "2,     160,    A,             NOT_A_NUMBER at 2 153-165",
            "3,     260,    -,             NOT_A_NUMBER at 3 254-266",
            "3,     111,    310226,        NOT_A_DAY at 3 111-116",
            "1,     77,     756,           UNKNOWN_LAYOUT at 1 77-79",
            "4,     5,      341,           OTHER_BANK at 4 5-7",
            "1,     2,      1,             NOT_A_RETURN at 1 1-11",
            "3,     395,    000004,        RECORD_SEQUENCE at 3 395-400",
            "4,     18,     00000003,      TITLE_COUNT at 4 18-25",
            "4,     26,     00000000223457,TITLE_SUM at 4 26-39",
    })
    void refusesAFaultWithRecordAndColumns(int line, int column, String text, String fault) throws Exception {
        assertThat(Samples.faultOf(Samples.with(Samples.BRADESCO, line, column, text))).isEqualTo(fault);
    }

    @Test
    void refusesAFileThatIsCutAtAnyByte() {
        int whole = Samples.BRADESCO.length() - 2;
        assertThat(IntStream.range(0, whole).filter(end -> isWhole(Samples.BRADESCO.substring(0, end)))).isEmpty();
        assertThat(isWhole(Samples.BRADESCO.substring(0, whole))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"06, SETTLEMENT", "15, SETTLEMENT", "17, SETTLEMENT", "10, WRITE_OFF", "44, REVERSAL", "02, CONFIRMATION", "99, NOTICE"})
    void aCodeMeansWhatItsBankSays(String code, MovementKind kind) throws Exception {
        assertThat(Samples.read(Samples.with(Samples.BRADESCO, 2, 109, code)).get(0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"06, SETTLEMENT", "10, SETTLEMENT", "15, REFUSAL", "09, WRITE_OFF"})
    void theSameCodeMeansSomethingElseAtAnotherBank(String code, MovementKind kind) throws Exception {
        assertThat(Samples.read(Samples.with(ITAU, 2, 109, code)).get(0).kind()).isEqualTo(kind);
    }

    private static String itauSettlement(String sequence, String principal, String interest) {
        return Samples.record(400, 1, "10211222333000181", 18, "0001", 24, "123454", 38, "INV-2026-000124", 83, "109000000428", 109, "06151226",
                117, "INV0000124", 147, "1012260000000100000", 166, "34100167", 176, "0000000000250", 215, "0".repeat(39), 254, principal + interest,
                296, "161226", 395, sequence);
    }

    private static boolean isWhole(String file) {
        try {
            return Samples.faultOf(file).equals("whole");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
