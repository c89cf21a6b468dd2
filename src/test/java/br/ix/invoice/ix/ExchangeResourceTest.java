package br.ix.invoice.ix;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Participants (ParticipantUse) and prices (PriceUse) veto what they do not bear. */
@IntegrationTest
class ExchangeResourceTest {

    private static final String PATH = "/api/v1/exchanges";
    private static final Map<String, Object> BODY = Map.of("code", "sp-test", "name", "São Paulo", "city", "São Paulo", "state", "sp",
            "country", "br", "timeZone", "America/Sao_Paulo", "currency", "BRL");

    @Autowired
    private ApiClient api;

    private Scene scene;

    @BeforeEach
    void begin() {
        scene = new Scene(api);
    }

    @Test
    void isMadeShownChangedAndDeleted() {
        Map<String, Object> body = Scene.with(BODY, "code", "x" + Scene.unique());
        ApiClient.Answer made = api.post(PATH, body);
        String path = made.header("Location");

        ApiClient.Answer changed = api.patch(path, made.etag(), Map.of("name", "São Paulo 2", "city", "Campinas"));
        ApiClient.Answer shown = api.get(path);
        ApiClient.Answer deleted = api.delete(path, changed.etag());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("state").asString()).isEqualTo("SP");
        assertThat(made.json().get("issuer").isNull()).isTrue();
        assertThat(shown.json().get("name").asString()).isEqualTo("São Paulo 2");
        assertThat(shown.etag()).isEqualTo(changed.etag()).isNotEqualTo(made.etag());
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "code, -", "code, SP", "code, this-code-is-too-long", "name, -", "timeZone, Brasilia", "timeZone, -", "currency, BRX",
        "currency, -", "country, Brasil", "issuer, nobody"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(BODY, field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void isUniqueByItsCode() {
        ApiClient.Answer second = api.post(PATH, Scene.with(BODY, "code", scene.exchange()));

        assertThat(Scene.problem(second)).isEqualTo("409 exchange-exists");
    }

    @Test
    void changesOnlyForOneWhoSawIt() {
        String path = PATH + "/" + scene.exchange();

        assertThat(api.send("PATCH", path, Map.of("name", "Other")).status()).isEqualTo(428);
        assertThat(api.patch(path, "\"99\"", Map.of("name", "Other")).status()).isEqualTo(412);
        assertThat(api.send("DELETE", path, null).status()).isEqualTo(428);
    }

    @Test
    void keepsItsKey() {
        String path = PATH + "/" + scene.exchange();

        ApiClient.Answer answer = api.patch(path, "\"1\"", Map.of("code", "other"));

        assertThat(Scene.fields(answer)).containsExactly("code");
    }

    @Test
    void hasAnotherIssuerFromTheFirstOfAMonth() {
        String path = PATH + "/" + scene.exchange();
        String issuer = scene.make("issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Issuer", "dueDays", 20,
                "series", Map.of("prefix", "I" + Scene.unique())));

        ApiClient.Answer within = api.patch(path, "\"1\"", Map.of("issuer", issuer, "effectiveOn", "2090-02-02"));
        ApiClient.Answer first = api.patch(path, "\"1\"", Map.of("issuer", issuer, "effectiveOn", "2090-02-01"));

        assertThat(Scene.fields(within)).containsExactly("effectiveOn");
        assertThat(first.json().get("issuer").isNull()).isTrue();
        assertThat(first.json().get("changes").toString())
                .isEqualTo("[{\"effectiveOn\":\"2090-02-01\",\"field\":\"issuer\",\"value\":\"%s\"}]".formatted(issuer));
    }

    @Test
    void isNotDeletedWhileParticipantsHangOnIt() {
        String exchange = scene.exchange();
        scene.participant(Scene.unique(), exchange);

        assertThat(Scene.problem(api.delete(PATH + "/" + exchange, "\"1\""))).isEqualTo("409 exchange-in-use");
        assertThat(api.get(PATH + "/" + exchange).status()).isEqualTo(200);
    }

    @Test
    void keepsItsCurrencyWhilePricesAreInIt() {
        String exchange = scene.exchange();
        scene.make("prices", Map.of("service", scene.service(true), "exchange", exchange, "unitPrice", "1", "currency", "BRL",
                "validFrom", "2026-01-01"));

        ApiClient.Answer answer = api.patch(PATH + "/" + exchange, "\"1\"", Map.of("currency", "USD"));

        assertThat(Scene.problem(answer)).isEqualTo("409 exchange-in-use");
    }
}
