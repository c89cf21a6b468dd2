package br.ix.invoice.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver with the library of the specification takes what is signed here. */
class SignatureTest {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEXT = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', emptyValue = "", textBlock = """
            msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {"test": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
            evt_0001 | 1796688000 | {"type":"invoice.issued","timestamp":"2026-12-08T00:00:00Z","data":{"id":"INV-2026-000123","total":{"amount":"1234.56","currency":"BRL"}}} | v1,BmOD+4jRBBMoB1AsiBTZaArt90HOjfK/rdfmtaPElcM=
            evt_0002 | 1796688000 | EMPTY | v1,dCAGjY4aIu8rVkKjxnxuBMBRx1DVjywc7zFbvR3lSF4=
            evt_ção | 1796688000 | {"nome":"Associação"} | v1,xfvHd6NkPeEo115DZ3PPOzJ5G0X76IjZHdI4m3rQO3c=
            """)
    void aMessageIsSignedByIdTimestampAndBody(String id, long timestamp, String body, String signature) {
        byte[] sent = body.equals("EMPTY") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.of(List.of("whsec_" + SECRET), id, timestamp, sent)).isEqualTo(signature);
        assertThat(Signature.of(List.of(SECRET), id, timestamp, sent)).as("without the prefix").isEqualTo(signature);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.of(List.of(SECRET, NEXT), "evt_0001", 1796688000, body))
                .isEqualTo("v1,sAw1bniYVr8BUWhJz1VwPCI98aBW2Cz65nWJleMenfY= v1,jQgo25QYjV8sEPEY4b7iqgc1fuf3wh3KM0jAzcf7XKU=");
    }

    @Test
    void anotherByteAnotherSecondAndAnotherIdAreOtherSignatures() {
        List<String> secret = List.of(SECRET);

        assertThat(List.of(Signature.of(secret, "a", 1, new byte[] {1}), Signature.of(secret, "b", 1, new byte[] {1}),
                Signature.of(secret, "a", 2, new byte[] {1}), Signature.of(secret, "a", 1, new byte[] {2}))).doesNotHaveDuplicates();
    }

    @Test
    void aNewSecretIsOf32RandomBytesAndTheLibrarySignsAlike() throws Exception {
        String secret = Signature.newSecret();
        String body = "{\"nome\":\"Associação\"}";

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        assertThat(Signature.of(List.of(secret), "msg_1", 1796688000, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Webhook(secret).sign("msg_1", 1796688000, body));
    }
}
