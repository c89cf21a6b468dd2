package br.ix.invoice.ix;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an issuer is paid: boleto and PIX. */
@IntegrationTest
class IssuerAccountsTest {

    private static final String PATH = "/api/v1/issuers";
    private static final Map<String, Object> BANCO_DO_BRASIL = Map.of("bank", "001", "agreement", "1234567", "wallet", "17");
    private static final Map<String, Object> PIX = Map.of("key", "12ABC34501DE35", "name", "IX EXEMPLO", "city", "SAO PAULO");

    @Autowired
    private ApiClient api;

    @Test
    void showABoletoBeforeTheBankLetsTheIssuerStart() {
        String issuer = issuer("boleto", BANCO_DO_BRASIL);

        ApiClient.Answer preview = api.post(issuer + "/boleto-preview", Map.of("sequence", 1, "dueOn", "2026-12-15", "amount", "1234.56"));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().get("ourNumber").asString()).isEqualTo("12345670000000001");
        assertThat(preview.json().get("barcode").asString()).isEqualTo("00194166100001234560000001234567000000000117");
        assertThat(preview.json().get("typedLine").asString()).isEqualTo("00190.00009 01234.567004 00000.001172 4 16610000123456");
    }

    @Test
    void showABoletoThatIsOpen() {
        String issuer = issuer("boleto", BANCO_DO_BRASIL);

        ApiClient.Answer preview = api.post(issuer + "/boleto-preview", Map.of("sequence", 2));

        assertThat(preview.json().get("typedLine").asString()).isEqualTo("00190.00009 01234.567004 00000.002170 2 00000000000000");
    }

    @Test
    void showTheCodeOfAPaymentByPix() {
        String issuer = issuer("pix", PIX);

        ApiClient.Answer preview = api.post(issuer + "/pix-preview", Map.of("amount", "1234.56", "txid", "IXINV2026120001"));

        assertThat(preview.json().get("payload").asString()).isEqualTo("00020126360014br.gov.bcb.pix011412ABC34501DE35520400005303986"
                + "54071234.565802BR5910IX EXEMPLO6009SAO PAULO62190515IXINV202612000163040648");
    }

    @ParameterizedTest
    @CsvSource({
            // sequence, due on, amount, the field that is named
            ",           2026-12-15, 1.00,         sequence",
            "0,          2026-12-15, 1.00,         sequence",
            "10000000000, 2026-12-15, 1.00,        sequence",
            "1,          2026-02-30, 1.00,         dueOn",
            "1,          2049-10-14, 1.00,         dueOn",
            "1,          2026-12-15, 100000000.00, amount",
            "1,          2026-12-15, -1.00,        amount",
            "1,          2026-12-15, 1.005,        amount"
    })
    void refuseABoletoThatCannotBe(@Nullable Long sequence, String dueOn, String amount, String field) {
        String issuer = issuer("boleto", BANCO_DO_BRASIL);
        Map<String, Object> asked = new HashMap<>(Map.of("dueOn", dueOn, "amount", amount));
        asked.put("sequence", sequence);

        ApiClient.Answer refused = api.post(issuer + "/boleto-preview", asked);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Scene.fields(refused)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"0.00, A, amount", "'1,00', A, amount", "1.00, INV-2026-000123, txid"})
    void refuseACodeThatCannotBe(String amount, String txid, String field) {
        String issuer = issuer("pix", PIX);

        assertThat(Scene.fields(api.post(issuer + "/pix-preview", Map.of("amount", amount, "txid", txid)))).containsExactly(field);
    }

    @Test
    void areNamedWhereTheyAreMissing() {
        String issuer = issuer("address", "Rua Um, 1");

        assertThat(Scene.fields(api.post(issuer + "/boleto-preview", Map.of("sequence", 1)))).containsExactly("boleto");
        assertThat(Scene.fields(api.post(issuer + "/pix-preview", Map.of("amount", "1.00")))).containsExactly("pix");
        assertThat(Scene.fields(api.post(PATH, body("boleto", Map.of("bank", "341", "agency", "0001")))))
                .containsExactly("boleto.account", "boleto.wallet");
        assertThat(Scene.fields(api.post(PATH, body("pix", Map.of("key", "12ABC34501DE36", "name", "IX")))))
                .containsExactly("pix.key", "pix.city");
    }

    @Test
    void haveTheCheckDigitThatTheBankGives() {
        Map<String, Object> itau = Map.of("bank", "341", "agency", "0001", "account", "12345-5", "wallet", "109");

        assertThat(Scene.fields(api.post(PATH, body("boleto", itau)))).containsExactly("boleto.account");
        assertThat(api.post(PATH, body("boleto", Scene.with(itau, "account", "12345-4"))).status()).isEqualTo(201);
    }

    @Test
    void areTakenOffTogether() {
        String issuer = issuer("boleto", BANCO_DO_BRASIL);
        Map<String, Object> none = new HashMap<>();
        none.put("boleto", null);

        ApiClient.Answer changed = api.patch(issuer, api.get(issuer).etag(), none);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().get("boleto").isNull()).isTrue();
    }

    private String issuer(String field, Object value) {
        ApiClient.Answer made = api.post(PATH, body(field, value));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location");
    }

    private static Map<String, Object> body(String field, Object value) {
        long number = Scene.unique();
        return Scene.with(new HashMap<>(Map.of("code", "i" + number, "legalName", "IX Example", "dueDayOfMonth", 15,
                "series", Map.of("prefix", "T" + number))), field, value);
    }
}
