package br.ix.invoice.ix;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class IssuerResourceTest {

    private static final String PATH = "/api/v1/issuers";

    @Autowired
    private ApiClient api;

    @Test
    void isMadeWithItsSeriesBoletoAndPix() {
        ApiClient.Answer made = api.post(PATH, Scene.with(Scene.with(issuer(), "boleto", Map.of("bank", "001", "agreement", "1234567", "wallet", "17")),
                "pix", Map.of("key", "financeiro@ix.example", "name", "IX", "city", "SAO PAULO")));

        ApiClient.Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("boleto", Map.of("account", "12345-4")));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("series").get("next").asLong()).isEqualTo(1);
        assertThat(made.json().get("zeroInvoices").asString()).isEqualTo("SUPPRESS");
        assertThat(made.json().get("minDueDays").asInt()).isEqualTo(5);
        assertThat(made.json().get("catchUpMonths").asInt()).isEqualTo(12);
        assertThat(changed.json().get("boleto").get("bank").asString()).isEqualTo("001");
        assertThat(changed.json().get("boleto").get("account").asString()).isEqualTo("12345-4");
        assertThat(changed.json().get("pix").get("city").asString()).isEqualTo("SAO PAULO");
    }

    @Test
    void saysExactlyOnceWhenInvoicesAreDue() {
        ApiClient.Answer both = api.post(PATH, Scene.with(issuer(), "dueDays", 10));
        ApiClient.Answer none = api.post(PATH, Scene.with(issuer(), "dueDayOfMonth", null));

        assertThat(Scene.fields(both)).containsExactly("dueDays");
        assertThat(Scene.fields(none)).containsExactly("dueDayOfMonth");
    }

    @Test
    void hasASeriesOfItsOwn() {
        Map<String, Object> first = issuer();
        api.post(PATH, first);

        ApiClient.Answer second = api.post(PATH, Scene.with(issuer(), "series", first.get("series")));

        assertThat(Scene.fields(second)).containsExactly("series.prefix");
    }

    @Test
    void isNotDeletedWhileAnExchangeMayNeedIt() {
        ApiClient.Answer made = api.post(PATH, issuer());

        assertThat(Scene.problem(api.delete(PATH + "/default", api.get(PATH + "/default").etag()))).isEqualTo("409 issuer-in-use");
        assertThat(api.delete(made.header("Location"), made.etag()).status()).isEqualTo(204);
    }

    private static Map<String, Object> issuer() {
        long number = Scene.unique();
        return new HashMap<>(Map.of("code", "i" + number, "legalName", "IX Example", "dueDayOfMonth", 15,
                "series", Map.of("prefix", "T" + number)));
    }
}
