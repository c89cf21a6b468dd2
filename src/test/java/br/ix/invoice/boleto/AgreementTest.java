package br.ix.invoice.boleto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the banks ask for, and their numbers. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
            // agreement, sequence, as printed,          free field
            "bb7,         1,        12345670000000001,   0000001234567000000000117",
            "bb7-18,      900020,   12071130000900020,   0000001207113000090002018",
            "bb6,         7,        12345600007-6,       1234560000712340012345617",
            "bb4,         7,        12340000007-0,       1234000000712340012345617",
            "itau,        42,       00000042-8,          1090000004280001123454000",
            "itau-126,    42,       00000042-5,          1260000004250001123454000",
            "bradesco,    42,       00000000042-9,       1234090000000004201234560",
            "bradesco-2949, 2,      00000000002-P,       2949090000000000200065800",
            "other,       42,       00000000042-6,       0000077300100100000000042"
    })
    void numbersTheBoletosOfABank(String agreement, long sequence, String printed, String freeField) {
        Boleto boleto = Vectors.boleto(agreement, sequence, "2026-12-15", "690.00");

        assertThat(boleto.ourNumber()).isEqualTo(printed);
        assertThat(boleto.barcode().freeField()).isEqualTo(freeField);
    }

    @ParameterizedTest
    @CsvSource({"453, P", "456, 4", "444, 0", "468, 8", "443, 2", "414, 9", "561, 7", "445, 9", "562, 5"})
    void hasThePublishedCheckDigitsOfBradesco(long sequence, String digit) {
        assertThat(Vectors.boleto("bradesco", sequence, null, "0.00").ourNumber()).endsWith("-" + digit);
    }

    @ParameterizedTest
    @CsvSource({
            // agreement, as a file or a person writes it, sequence (none: not a number of this agreement)
            "bb7,         12345670000000001,      1",
            "bb7,         ' 12345670000000001  ', 1",
            "bb7,         99945670000000001,",
            "bb7,         1234567000000000,",
            "bb7,         12345670000000000,",
            "bb6,         12345600007,            7",
            "bb6,         12345600007-6,          7",
            "bb6,         123456000077,",
            "itau,        00000042,               42",
            "itau,        000000428,              42",
            "itau,        109/00000042-8,         42",
            "itau,        109/00000042-7,",
            "bradesco,    000000000429,           42",
            "bradesco-2949, 09/00000000002-p,     2",
            "bradesco,    000000000428,",
            "other,       00000000042-6,          42",
            "other,       INV-2026-000123,"
    })
    void givesTheSequenceOfANumberBack(String agreement, String number, @Nullable Long sequence) {
        OptionalLong found = Vectors.agreement(agreement).sequenceOf(number);

        assertThat(found).isEqualTo(sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence));
    }

    @ParameterizedTest
    @CsvSource({"bb7, 9999999999", "bb6, 99999", "bb4, 9999999", "itau, 99999999", "bradesco, 99999999999", "other, 99999999999"})
    void endsWhereTheBanksNumberHasNoRoom(String agreement, long last) {
        assertThat(Vectors.boleto(agreement, last, null, "1.00").barcode().digits()).hasSize(44);
        assertThatThrownBy(() -> Vectors.boleto(agreement, last + 1, null, "1.00")).isInstanceOf(BoletoRefused.class)
                .hasMessage("The numbers of this agreement go from 1 to %d, found %d".formatted(last, last + 1));
        assertThatThrownBy(() -> Vectors.boleto(agreement, 0, null, "1.00")).isInstanceOf(BoletoRefused.class);
    }

    @ParameterizedTest(name = "bank {0}, agency {1}, account {2}, agreement {3}, wallet {4}: {5}")
    @CsvSource({
            "   ,      ,        ,        ,    , bank",
            "1  ,      ,        ,        ,    , bank",
            "001,      ,        ,        ,    , 'agreement, wallet'",
            "001,      ,        , 123456 , 17 , 'agency, account'",
            "001,      ,        , 12345  , 17 , 'agency, account, agreement'",
            "001, 1234 , 123    , 1234   , 170, wallet",
            "341, 1    ,        ,        ,    , 'account, wallet'",
            "341, 0001 , 12345-5,        , 109, account",
            "341, 0001 , 123456 ,        , 109, account",
            "341, 00001, 12345  ,        , 109, agency",
            "237, 1234 ,        ,        , 09 , account",
            "237, 1234 , 12a    ,        , 9  , account",
            "756,      ,        ,        ,    , agreement",
            "756,      ,        , 1234-5 ,    , agreement"
    })
    void saysWhatABankNeeds(@Nullable String bank, @Nullable String agency, @Nullable String account, @Nullable String agreement,
                            @Nullable String wallet, String fields) {
        assertThat(new Agreement(bank, agency, account, agreement, wallet).faults()).extracting(Agreement.Fault::field)
                .containsExactly(fields.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"bb7", "bb7-18", "bb6", "bb4", "itau", "bradesco", "bradesco-06", "other"})
    void isFreeOfFaultsWhereTheBankHasWhatItNeeds(String agreement) {
        assertThat(Vectors.agreement(agreement).faults()).isEmpty();
    }
}
