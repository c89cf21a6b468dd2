package br.ix.invoice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.ix.Exchanges;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PriceResourceTest {

    private static final String PATH = "/api/v1/prices";

    @Autowired
    private ApiClient api;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Exchanges exchanges;

    private Scene scene;
    private String exchange;
    private String service;

    @BeforeEach
    void begin() {
        scene = new Scene(api);
        exchange = scene.exchange();
        service = scene.service(true);
    }

    @Test
    void isCorrectedForItsWholeTime() {
        ApiClient.Answer made = api.post(PATH, price());
        long version = catalog.version();

        ApiClient.Answer corrected = api.patch(made.header("Location"), made.etag(), Map.of("unitPrice", "690.1234"));

        assertThat(made.json().get("unitPrice").asString()).isEqualTo("690.00");
        assertThat(corrected.json().get("unitPrice").asString()).isEqualTo("690.1234");
        assertThat(catalog.version()).isGreaterThan(version);
        assertThat(inForce(LocalDate.parse("2026-01-01"))).isEqualTo("690.1234");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "service, nothing", "service, -", "exchange, nowhere", "unitPrice, -1", "unitPrice, 1e3", "unitPrice, 0.00001", "unitPrice, -",
        "currency, USD", "currency, XXY", "validFrom, 2026-13-01", "validFrom, -", "validUntil, 2025-12-31"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(price(), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void hasABeginningOfItsOwn() {
        api.post(PATH, price());
        Map<String, Object> everywhere = Scene.with(price(), "exchange", null);
        api.post(PATH, everywhere);

        assertThat(Scene.problem(api.post(PATH, price()))).isEqualTo("409 price-exists");
        assertThat(Scene.problem(api.post(PATH, everywhere))).isEqualTo("409 price-exists");
    }

    @Test
    void isNotMovedOntoAnother() {
        api.post(PATH, price());
        ApiClient.Answer later = api.post(PATH, Scene.with(price(), "validFrom", "2026-02-01"));

        ApiClient.Answer moved = api.patch(later.header("Location"), later.etag(), Map.of("validFrom", "2026-01-01"));

        assertThat(Scene.problem(moved)).isEqualTo("409 price-exists");
    }

    @Test
    void isWithdrawnBeforeAnythingIsCharged() {
        ApiClient.Answer made = api.post(PATH, price());

        assertThat(api.delete(made.header("Location"), made.etag()).status()).isEqualTo(204);
        assertThat(inForce(LocalDate.parse("2026-01-01"))).isEqualTo("NONE");
    }

    @Test
    void isFoundByServiceAndExchange() {
        api.post(PATH, price());

        assertThat(api.get(PATH + "?service=" + service).json().get("items").size()).isEqualTo(1);
        assertThat(api.get(PATH + "?exchange=" + exchange).json().get("items").size()).isEqualTo(1);
        assertThat(api.get(PATH + "?exchange=" + scene.exchange()).json().get("items").size()).isZero();
        assertThat(Scene.fields(api.get(PATH + "?exchange=nowhere"))).containsExactly("exchange");
        assertThat(Scene.fields(api.get(PATH + "?service=nothing"))).containsExactly("service");
    }

    private String inForce(LocalDate day) {
        PriceBook book = catalog.book();
        long key = catalog.serviceByCode(service).orElseThrow().id();
        long at = exchanges.byCode(exchange).orElseThrow().id();
        return book.inForce(key, at, Currency.getInstance("BRL"), day).map(entry -> entry.unitPrice().toPlainString()).orElse("NONE");
    }

    private Map<String, Object> price() {
        return Map.of("service", service, "exchange", exchange, "unitPrice", "690", "currency", "BRL", "validFrom", "2026-01-01");
    }
}
