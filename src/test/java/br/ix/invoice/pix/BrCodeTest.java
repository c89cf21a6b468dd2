package br.ix.invoice.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of PIX by the central bank's manual, and others that were published or computed. */
class BrCodeTest {

    private static final String P1 = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000"
            + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

    @Test
    void hasTheCheckSumOfTheStandard() {
        assertThat(CheckSum.of("123456789")).isEqualTo("29B1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "P1 of the manual, 123e4567-e12b-12d1-a456-426655440000, Fulano de Tal, BRASILIA, , , 00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D",
            "P2 a CNPJ with letters, 12ABC34501DE35, IX EXEMPLO, SAO PAULO, 1234.56, IXINV2026120001, 00020126360014br.gov.bcb.pix011412ABC34501DE3552040000530398654071234.565802BR5910IX EXEMPLO6009SAO PAULO62190515IXINV202612000163040648",
            "P5 a CNPJ of digits, 11222333000181, IX EXEMPLO, PORTO ALEGRE, 987654.32, INV2026000123, 00020126360014br.gov.bcb.pix0114112223330001815204000053039865409987654.325802BR5910IX EXEMPLO6012PORTO ALEGRE62170513INV20260001236304431E"
    })
    void isBuiltAndReadBack(String rule, String key, String name, String city, @Nullable BigDecimal amount, @Nullable String txid, String payload) {
        BrCode code = BrCode.fixed(new PixReceiver(key, name, city), amount, txid);

        assertThat(code.payload()).isEqualTo(payload);
        assertThat(BrCode.parse(payload)).isEqualTo(code);
    }

    @Test
    void namesTheAddressOfARegisteredCharge() {
        String payload = "00020101021226700014br.gov.bcb.pix2548pix.example.com/8b3da2f39a4140d1a91abd93113bd441"
                + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***630464E4";

        BrCode code = BrCode.registered(new PixReceiver(null, "Fulano de Tal", "BRASILIA"), "pix.example.com/8b3da2f39a4140d1a91abd93113bd441");

        assertThat(code.payload()).as("P6").isEqualTo(payload);
        assertThat(BrCode.parse(payload)).isEqualTo(code);
    }

    @Test
    void isReadWithTemplatesBesideIt() {
        BrCode code = BrCode.parse("00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865406100.505802BR5913Fulano de Tal"
                + "6008BRASILIA62070503***80740014br.gov.bcb.pix2552pix.example.com/rec/2353c790eefb11eaadc10242ac12000263042875");

        assertThat(code.amount()).as("P9").isEqualByComparingTo("100.50");
        assertThat(code.key()).isEqualTo("123e4567-e12b-12d1-a456-426655440000");
    }

    @Test
    void isReadWithACheckSumInSmallLetters() {
        assertThat(BrCode.parse(P1.replace("1D3D", "1d3d")).name()).isEqualTo("Fulano de Tal");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "another check sum,      00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3E, '''1D3D'', found ''1D3E'''",
            "a changed name,         00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulana de Tal6008BRASILIA62070503***63041D3D, check sum",
            "a wrong published code, 00020126580014br.gov.bcb.Pix0136123e4567-e12b-12d1-a456-426655440000520400005303986540510.005802BR5913TESTE ACCOUNT6008BRASILIA62070503***630445C8, '''02A4'''",
            "no check sum,           00020126, ends with",
            "another text,           https://pix.example.com/8b3da2f39a4140d1a91abd93113bd441, ends with"
    })
    void isNotReadFromATextThatIsNone(String fault, String payload, String said) {
        assertThatThrownBy(() -> BrCode.parse(payload)).isInstanceOf(PixRefused.class).hasMessageContaining(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "a name of 26 letters, 5913Fulano de Tal, 5926Fulano de Tal de Muito Lon, a name has",
            "a city of 16 letters, 6008BRASILIA,      6016BRASILIA DO NORT,           a city has",
            "a dash in the txid,   62070503***,       62190515INV-2026-000123,        a txid has",
            "an amount of zero,    5802BR,            54040.005802BR,                 its amount",
            "a comma,              5802BR,            '54041,005802BR',               its amount",
            "another currency,     5303986,           5303840,                        its currency",
            "a field too long,     62070503***,       62990503***,                    longer than the text",
            "another system,       br.gov.bcb.pix,    br.gov.bcb.xip,                 its system"
    })
    void isNotReadWithValuesThatItCannotHave(String fault, String part, String other, String said) {
        String changed = P1.substring(0, P1.length() - 4).replace(part, other);

        assertThatThrownBy(() -> BrCode.parse(changed + CheckSum.of(changed))).isInstanceOf(PixRefused.class).hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"0.00, A, amount", "-1, A, amount", "1.001, A, amount", "10000000000.00, A, amount", "1, INV-2026-000123, txid", "1, '', txid",
            "1, A0000000000000000000000000, txid"})
    void isNotMadeOfValuesThatItCannotHave(BigDecimal amount, String txid, String field) {
        PixReceiver receiver = new PixReceiver("11222333000181", "IX", "SAO PAULO");

        assertThat(catchThrowableOfType(PixRefused.class, () -> BrCode.fixed(receiver, amount, txid)).field()).isEqualTo(field);
    }

    @Test
    void isPlainAscii() {
        BrCode code = BrCode.fixed(new PixReceiver("FINANCEIRO@ix.example", "Associação São João 株", "Belém"), new BigDecimal("7"), "ABC");

        assertThat(code.payload()).contains("5919Associacao Sao Joao").contains("6005Belem").contains("54047.00").contains("0121financeiro@ix.example")
                .matches("[ -~]+");
    }

    @ParameterizedTest
    @CsvSource({
            "52998224725,                          52998224725",
            "529.982.247-25,                       52998224725",
            "12.abc.345/01de-35,                   12ABC34501DE35",
            "+5511999999999,                       +5511999999999",
            "123E4567-E12B-12D1-A456-426655440000, 123e4567-e12b-12d1-a456-426655440000"
    })
    void hasTheKeyInOneForm(String key, String printed) {
        assertThat(BrCode.fixed(new PixReceiver(key, "IX", "BELEM"), null, null).key()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
            ",                IX,                         BELEM,            key",
            "52998224724,     IX,                         BELEM,            key",
            "11222333000182,  IX,                         BELEM,            key",
            "00000000000000,  IX,                         BELEM,            key",
            "11999999999,     IX,                         BELEM,            key",
            "a@b,             IX,                         BELEM,            key",
            "52998224725,     ,                           ,                 'name, city'",
            "52998224725,     ABCDEFGHIJKLMNOPQRSTUVWXYZ, ABCDEFGHIJKLMNOP, 'name, city'",
            "52998224725,     株式会社,                    BELEM,            name"
    })
    void isNotMadeForAReceiverThatIsNone(@Nullable String key, @Nullable String name, @Nullable String city, String fields) {
        assertThat(new PixReceiver(key, name, city).faults()).extracting(PixReceiver.Fault::field).containsExactly(fields.split(", "));
    }
}
