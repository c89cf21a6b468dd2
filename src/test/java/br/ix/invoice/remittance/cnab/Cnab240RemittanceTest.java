package br.ix.invoice.remittance.cnab;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.participant.Address;
import br.ix.invoice.remittance.cnab.TitleInstruction.Late;
import br.ix.invoice.remittance.cnab.TitleInstruction.Payer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A remittance read back by the column tables of the banks: record (the first is 1), first and last column, what stands there. */
class Cnab240RemittanceTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-15");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1,   1,   8, '00100000'", "1,  18,  32, '212ABC34501DE35'", "1,  33,  52, '001234567001417019  '", "1,  53,  72, '012343000000123456X '",
        "1,  73, 102, 'ASSOCIACAO IX EXEMPLO         '", "1, 103, 132, 'BANCO DO BRASIL S.A.          '", "1, 143, 157, '130112026235901'",
        "1, 158, 171, '00000708401600'", "2,   1,  17, '00100011R01  042 '", "2,  18,  33, '2012ABC34501DE35'", "2,  54,  73, '012343000000123456X '",
        "2, 184, 207, '000000073011202600000000'",
        "3,   1,  17, '0010001300001P 01'", "3,  18,  37, '012343000000123456X '", "3,  38,  57, '12345670000000001   '", "3,  58,  62, '71122'",
        "3,  63,  77, 'IXBR01000000001'", "3,  78,  85, '15122026'", "3,  86, 100, '000000000123456'", "3, 101, 106, '000000'", "3, 107, 109, '04N'",
        "3, 110, 117, '30112026'", "3, 118, 141, '116122026000000000000041'", "3, 142, 165, '000000000000000000000000'",
        "3, 166, 195, '000000000000000000000000001000'", "3, 196, 220, 'IXBR01 000.000.001       '", "3, 221, 240, '3000000090000000000 '",
        "4,   9,  17, '00002Q 01'", "4,  18,  33, '2011222333000181'", "4,  34,  73, 'CONEXAO AGIL LTDA                       '",
        "4,  74, 113, 'RUA DAS FLORES 10 SALA 3                '", "4, 114, 128, 'CENTRO         '", "4, 129, 136, '01234567'",
        "4, 137, 153, 'SAO PAULO      SP'", "4, 154, 169, '0000000000000000'", "4, 210, 212, '000'",
        "5,   9,  17, '00003R 01'", "5,  18,  65, '000000000000000000000000000000000000000000000000'", "5,  66,  89, '216122026000000000000200'",
        "6,   9,  17, '00004P 02'", "6,  38,  57, '12345670000000002   '", "6, 118, 141, '300000000000000000000000'", "7,   9,  17, '00005Q 02'",
        "8,   1,  23, '00100015         000007'", "8,  24,  46, '00000200000000000123556'", "9,   1,  35, '00199999         000001000009000000'"})
    void everyColumnOfAFileForBancoDoBrasilIsWhereTheBankLooksForIt(int record, int from, int until, String expected) {
        assertThat(records(bancoDoBrasil()).get(record - 1).substring(from - 1, until)).isEqualTo(bare(expected));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1,  33,  52, '                    '", "1,  53,  72, '00001 000000012345 4'", "1, 158, 171, '00000004000000'", "2,  14,  16, '030'",
        "2,  54,  73, '00001 000000012345 4'", "3,  18,  37, '00001 000000012345 4'", "3,  38,  57, '109000000428        '", "3,  58,  62, '00000'",
        "3,  63,  77, '0000000042     '", "3, 107, 109, '08N'", "3, 118, 141, '016122026000000000000041'", "3, 221, 240, '0000000000000000000 '",
        "4,  34,  73, 'CONEXAO AGIL LTDA                       '"})
    void whatIsOtherAtItauStandsInItsDefinition(int record, int from, int until, String expected) {
        Agreement itau = new Agreement("341", "0001", "12345", null, "109", true);

        assertThat(records(file(itau, title("01", "00000042-8", 42))).get(record - 1).substring(from - 1, until)).isEqualTo(bare(expected));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1,  33,  52, '00000000000004567890'", "1,  53,  72, '0294910000000065801 '", "1, 158, 171, '00000708401600'", "2,  14,  16, '042'",
        "3,  18,  37, '0294910000000065801 '", "3,  38,  57, '0090000000000000002P'", "3,  58,  62, '11122'", "3,  63,  77, 'IXBR01000000001'",
        "3, 221, 240, '3002000090000000000 '"})
    void whatIsOtherAtBradescoStandsInItsDefinition(int record, int from, int until, String expected) {
        Agreement bradesco = new Agreement("237", "2949", "0006580-1", "4567890", "09", true);

        assertThat(records(file(bradesco, title("01", "00000000002-P", 2))).get(record - 1).substring(from - 1, until)).isEqualTo(bare(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "237", "341", "756"})
    void everyRecordHas240ColumnsOfCapitals(String bank) {
        String file = file(new Agreement(bank, "0001", "12345-4", "1234567", "17", true), title("01", "00000000002-P", 2), title("06", "00000000003-3", 3));

        assertThat(file).matches("([ -`{-~]{240}\r\n)+");
        assertThat(records(file)).hasSize(4 + 6).allMatch(record -> record.startsWith(bank));
    }

    @Test
    void aPayerWithoutAnAddressAndWithALongNameHasItsColumnsStill() {
        TitleInstruction bare = new TitleInstruction("01", "12345670000000001", 1, "IXBR01 000.000.001", DUE, null, BigDecimal.ONE.setScale(2),
                BigDecimal.ZERO, Late.NONE, new Payer("52998224725", "Ł".repeat(3) + "ã".repeat(60), null));

        List<String> records = records(file(new Agreement("001", "1234", "5-6", "1234567", "17", true), bare));

        assertThat(records.get(2).substring(77, 85)).isEqualTo("00000000");
        assertThat(records.get(3).substring(17, 74)).isEqualTo("1000052998224725" + "A".repeat(40) + " ");
        assertThat(records.get(3).substring(128, 136)).isEqualTo("00000000");
    }

    private static String bancoDoBrasil() {
        TitleInstruction cancelled = new TitleInstruction("02", "12345670000000002", 2, "IXBR01 000.000.002", DUE, DUE, new BigDecimal("1.00"),
                BigDecimal.ZERO, Late.NONE, payer());
        return file(new Agreement("001", "1234", "123456-X", "1234567", "17", true), title("01", "12345670000000001", 1), cancelled);
    }

    private static String file(Agreement agreement, TitleInstruction... titles) {
        Cnab240Remittance file = new Cnab240Remittance(new Cnab240Remittance.Head("12ABC34501DE35", "Associação IX Exemplo", agreement, 7,
                LocalDateTime.parse("2026-11-30T23:59:01")), BankColumns.of(String.valueOf(agreement.bank()), Path.of("none")));
        StringBuilder text = new StringBuilder(file.head());
        List.of(titles).forEach(title -> text.append(file.title(title)));
        return text + file.tail();
    }

    private static TitleInstruction title(String movement, String ourNumber, long sequence) {
        return new TitleInstruction(movement, ourNumber, sequence, "IXBR01 000.000.001", LocalDate.parse("2026-11-30"), DUE, new BigDecimal("1234.56"),
                new BigDecimal("10.00"), new Late(new BigDecimal("0.41"), null, new BigDecimal("2.00")), payer());
    }

    private static Payer payer() {
        return new Payer("11222333000181", "Conexão Ágil Ltda", new Address("Rua das Flores", "10", "sala 3", "Centro", "São Paulo", "SP", "01234-567", "BR"));
    }

    private static List<String> records(String file) {
        return List.of(file.split("\r\n"));
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
