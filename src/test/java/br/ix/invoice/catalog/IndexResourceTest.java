package br.ix.invoice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class IndexResourceTest {

    private static final String PATH = "/api/v1/indices";

    @Autowired
    private ApiClient api;

    @Test
    void knowsThePublishedMonths() {
        ApiClient.Answer ipca = api.get(PATH + "/IPCA.2017-07");

        assertThat(ipca.json().get("percent").asString()).isEqualTo("0.24");
        assertThat(api.get(PATH + "?index=IPCA&limit=500").json().get("items").size()).isGreaterThanOrEqualTo(132);
        assertThat(api.get(PATH + "/IGP-M.2025-06").json().get("percent").asString()).isEqualTo("-1.67");
        assertThat(Scene.problem(api.get(PATH + "/IPCA.1899-07"))).isEqualTo("404 not-found");
    }

    @Test
    void takesLaterMonthsAndCorrectsThem() {
        String index = "I" + Scene.unique();
        ApiClient.Answer made = api.post(PATH, Map.of("index", index, "month", "2026-01", "percent", "0.50"));

        ApiClient.Answer corrected = api.patch(made.header("Location"), made.etag(), Map.of("percent", "-0.51"));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("id").asString()).isEqualTo(index + ".2026-01");
        assertThat(corrected.json().get("percent").asString()).isEqualTo("-0.51");
        assertThat(Scene.problem(api.post(PATH, Map.of("index", index, "month", "2026-01", "percent", "1")))).startsWith("409 ");
        assertThat(Scene.fields(api.patch(made.header("Location"), corrected.etag(), Map.of("month", "2026-02")))).containsExactly("month");
        assertThat(api.delete(made.header("Location"), corrected.etag()).status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {"index, -", "index, Índice", "month, -", "month, 2026-13", "month, 2026", "percent, -", "percent, 1e2",
        "percent, -100"})
    void refusesBadInput(String field, @Nullable String value) {
        Map<String, Object> month = Map.of("index", "I" + Scene.unique(), "month", "2026-01", "percent", "1");

        assertThat(Scene.fields(api.post(PATH, Scene.with(month, field, value)))).containsExactly(field);
    }
}
