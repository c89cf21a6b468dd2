package br.ix.invoice.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of the examples of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

    @ParameterizedTest
    @CsvSource({
            "59,          94287082",
            "1111111109,  07081804",
            "1111111111,  14050471",
            "1234567890,  89005924",
            "2000000000,  69279037",
            "20000000000, 65353130"})
    void isTheCodeOfTheNormAtItsInstants(long second, String code) {
        long step = Totp.stepAt(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void countsOneStepBeforeAndAfter(int steps, boolean counts) {
        String code = Totp.code(SECRET, Totp.stepAt(NOW) + steps, 6);

        assertThat(Totp.stepOf(SECRET, code, NOW).isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"''", "08180", "0818040", "08180x", "' 81804'", "٠٨١٨٠٤"})
    void isSixDigitsAndNothingElse(String code) {
        assertThat(Totp.stepOf(SECRET, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesASecretAsTheNormOfBase32Does(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void tellsAnAppWhoseSecretItIs() {
        assertThat(AppSecret.address("ana@ix.example", "MZXW6YTBOI"))
                .isEqualTo("otpauth://totp/ix-invoice:ana%40ix.example?secret=MZXW6YTBOI&issuer=ix-invoice&algorithm=SHA1&digits=6&period=30");
    }
}
