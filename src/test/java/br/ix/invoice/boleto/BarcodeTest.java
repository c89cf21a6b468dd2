package br.ix.invoice.boleto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of boletos by the rules of FEBRABAN, and pairs that were published. */
class BarcodeTest {

    private static final LocalDate READ_ON = LocalDate.parse("2026-11-30");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "B1  a due date of the second cycle,       bb7,           1,          2026-12-15, 1234.56, 00194166100001234560000001234567000000000117, 00190.00009 01234.567004 00000.001172 4 16610000123456",
            "B3  the last day of the first cycle,      bb7,           9999999999, 2025-02-21, 0.01,    00191999900000000010000001234567999999999917, 00190.00009 01234.567996 99999.999172 1 99990000000001",
            "B4  the first day of the second cycle,    bb7,           9999999999, 2025-02-22, 0.01,    00196100000000000010000001234567999999999917, 00190.00009 01234.567996 99999.999172 6 10000000000001",
            "B5  neither due date nor amount,          bb7,           2,          ,           0.00,    00192000000000000000000001234567000000000217, 00190.00009 01234.567004 00000.002170 2 00000000000000",
            "B6  an agreement of six digits,           bb6,           7,          2026-01-31, 5520.00, 00194134300005520001234560000712340012345617, 00191.23454 60000.712343 00123.456170 4 13430000552000",
            "I1  Itau with its two check digits,       itau,          42,         2026-12-15, 1234.56, 34192166100001234561090000004280001123454000, 34191.09008 00004.280004 11234.540000 2 16610000123456",
            "D1  Bradesco,                             bradesco,      42,         2026-12-15, 1234.56, 23797166100001234561234090000000004201234560, 23791.23405 90000.000001 42012.345601 7 16610000123456",
            "D3  Bradesco with the check digit P,      bradesco-2949, 2,          2026-06-10, 690.00,  23794147300000690002949090000000000200065800, 23792.94909 90000.000001 02000.658001 4 14730000069000",
            "B10 a general check digit of ten is one,  bb7,           3,          2026-12-15, 100.00,  00191166100000100000000001234567000000000317, 00190.00009 01234.567004 00000.003178 1 16610000010000",
            "published: Banco do Brasil 17,            bb7,           5,          2016-11-27, 400.00,  00191699100000400000000001234567000000000517, 00190.00009 01234.567004 00000.005173 1 69910000040000",
            "published: Bradesco 09,                   bradesco,      453,        2016-09-01, 141.50,  23791690400000141501234090000000045301234560, 23791.23405 90000.000043 53012.345608 1 69040000014150",
            "published: Bradesco 06,                   bradesco-06,   3,          2006-06-10, 1.00,    23796316800000001002949060000000000300065800, 23792.94909 60000.000004 03000.658009 6 31680000000100"
    })
    void isBuiltWithItsTypedLineAndReadBack(String rule, String agreement, long sequence, @Nullable String due, String amount,
                                            String barcode, String line) {
        Boleto boleto = Vectors.boleto(agreement, sequence, due, amount);

        Barcode read = Barcode.ofTypedLine(line.replaceAll("[ .]", ""));

        assertThat(boleto.barcode().digits()).isEqualTo(barcode);
        assertThat(boleto.typedLine()).isEqualTo(line);
        assertThat(read).isEqualTo(boleto.barcode()).isEqualTo(Barcode.ofTypedLine(line));
        assertThat(read.amount()).isEqualByComparingTo(amount);
        assertThat(read.dueOn(due == null ? READ_ON : LocalDate.parse(due))).isEqualTo(Vectors.day(due));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "Banco do Brasil 18, 00195386000000040000000001207113000900020618, 2008-05-02, 40.00",
            "Itau 109,           34191719500000600001090022335021234567890000, 2017-06-19, 600.00",
            "Itau 157,           34196565500002680161572189766660167451459000, 2013-04-01, 2680.16"
    })
    void ofOthersIsRead(String published, String barcode, String due, String amount) {
        Barcode read = new Barcode(barcode);

        assertThat(read.dueOn(LocalDate.parse(due))).isEqualTo(due);
        assertThat(read.amount()).isEqualByComparingTo(amount);
        assertThat(Barcode.ofTypedLine(read.typedLine())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
            "34191719500000600001090022335021234567890000, 34191.09008 22335.021238 45678.900007 1 71950000060000",
            "34196565500002680161572189766660167451459000, 34191.57213 89766.660164 74514.590004 6 56550000268016"
    })
    void ofOthersHasThePublishedLine(String barcode, String line) {
        assertThat(new Barcode(barcode).typedLine()).isEqualTo(line);
    }

    @Test
    void hasNoDigitThatCanBeMistypedUnseen() {
        String digits = Vectors.LINE_OF_B1.replaceAll("[ .]", "");

        long seen = IntStream.range(0, 47 * 10).mapToObj(change -> digits.substring(0, change / 10) + change % 10 + digits.substring(change / 10 + 1))
                .filter(changed -> !changed.equals(digits)).filter(BarcodeTest::isRefused).count();

        assertThat(seen).isEqualTo(423);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "the check digit of the first field | 00190.00008 01234.567004 00000.001172 4 16610000123456 | check digit",
            "46 digits                          | 0019000009012345670040000000117241661000012345         | 47 digits",
            "48 digits                          | 001900000901234567004000000011724166100001234567       | 47 digits",
            "letters                            | 00190.00009 01234.567004 00000.001172 4 1661000012345A | digits, dots and spaces only",
            "a utility bill                     | 846700000017435900240209024050002435842210108119       | utility bill"
    })
    void isNotReadFromALineThatIsNone(String fault, String line, String said) {
        BoletoRefused refused = catchThrowableOfType(BoletoRefused.class, () -> Barcode.ofTypedLine(line));

        assertThat(refused.field()).isEqualTo("typedLine");
        assertThat(refused).hasMessageContaining(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "a factor below 1000,     00192000100001234560000001234567000000000117, factor of a due date",
            "a factor below 1000,     00191099900001234560000001234567000000000117, factor of a due date",
            "another check digit,     00195166100001234560000001234567000000000117, check digit",
            "another currency,        00184166100001234560000001234567000000000117, fourth digit",
            "43 digits,               0019416610000123456000000123456700000000011,  44 digits"
    })
    void isNotMadeOfOtherDigits(String fault, String digits, String said) {
        assertThatThrownBy(() -> new Barcode(digits)).isInstanceOf(BoletoRefused.class).hasMessageContaining(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "more than ten digits of centavos, 2026-12-15, 100000000.00, amount",
            "less than nothing,                2026-12-15, -0.01,        amount",
            "a fraction of a centavo,          2026-12-15, 1.005,        amount",
            "a day of the third cycle,         2049-10-14, 1.00,         dueOn",
            "a day before the first cycle,     2000-07-02, 1.00,         dueOn"
    })
    void isRefusedWhereNoBoletoCanSayIt(String fault, String due, String amount, String field) {
        BoletoRefused refused = catchThrowableOfType(BoletoRefused.class, () -> Vectors.boleto("bb7", 1, due, amount));

        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void takesTheLargestAmount() {
        assertThat(Vectors.boleto("bb7", 1, "2026-12-15", "99999999.99").barcode().amount()).isEqualTo(new BigDecimal("99999999.99"));
    }

    @Test
    void needsAFreeFieldOfTwentyFiveDigits() {
        assertThatThrownBy(() -> Barcode.of("001", null, BigDecimal.ZERO, "1".repeat(24))).isInstanceOf(BoletoRefused.class)
                .hasMessageContaining("25 digits");
    }

    private static boolean isRefused(String line) {
        try {
            return Barcode.ofTypedLine(line) == null;
        } catch (BoletoRefused refused) {
            return true;
        }
    }
}
