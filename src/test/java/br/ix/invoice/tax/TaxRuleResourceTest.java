package br.ix.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.catalog.Catalog;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The resource, and what rules name ({@code NamedInRules}). */
@IntegrationTest
class TaxRuleResourceTest {

    private static final String PATH = "/api/v1/tax-rules";

    @Autowired
    private ApiClient api;

    @Autowired
    private Catalog catalog;

    private Scene scene;
    private String service;

    @BeforeEach
    void begin() {
        scene = new Scene(api);
        service = scene.service(true);
    }

    @Test
    void isMadeShownListedChangedAndDeleted() {
        long version = catalog.version();
        ApiClient.Answer made = api.post(PATH, rule());

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("ratePercent").asString()).isEqualTo("5");
        assertThat(made.json().path("priority").asInt()).isEqualTo(33);
        assertThat(catalog.version()).isGreaterThan(version);
        assertThat(api.get(PATH + "?service=" + service).json().path("items")).hasSize(1);

        ApiClient.Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("ratePercent", "2.0001", "city", "Campinas"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("ratePercent").asString()).isEqualTo("2.0001");
        assertThat(Scene.problem(api.patch(made.header("Location"), made.etag(), Map.of("name", "x")))).isEqualTo("412 changed-meanwhile");
        assertThat(api.delete(made.header("Location"), changed.etag()).status()).isEqualTo(204);
        assertThat(api.get(made.header("Location")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "code, -", "code, I SS", "name, -", "kind, -", "kind, VAT", "ratePercent, -", "ratePercent, 100.0001", "ratePercent, 0.00001",
        "ratePercent, 100", "country, Brazil", "service, nothing", "customer, nobody", "customerClass, RICH", "customerCountry, B",
        "validFrom, -", "validFrom, 2026-02-30", "validUntil, 2019-12-31", "exemptionReason, because", "minimumAmount, 10.00"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(rule(), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void anExemptionNeedsItsReasonAndAPlaceItsCountry() {
        Map<String, Object> exempt = Scene.with(Scene.with(rule(), "kind", "EXEMPT"), "ratePercent", null);

        assertThat(Scene.fields(api.post(PATH, exempt))).containsExactly("exemptionReason");
        assertThat(api.post(PATH, Scene.with(exempt, "exemptionReason", "Art. 150 VI c")).json().path("ratePercent").asString()).isEqualTo("0");
        assertThat(Scene.fields(api.post(PATH, Scene.with(Scene.with(rule(), "country", null), "city", "Recife")))).containsExactly("country");
    }

    @Test
    void twoRulesOfOneScopeAreNeverValidOnTheSameDay() {
        ApiClient.Answer first = api.post(PATH, Scene.with(rule(), "city", "São Paulo"));
        Map<String, Object> second = Scene.with(Scene.with(rule(), "city", "SAO PAULO"), "validFrom", "2026-07-01");

        ApiClient.Answer ambiguous = api.post(PATH, second);
        ApiClient.Answer ended = api.patch(first.header("Location"), first.etag(), Map.of("validUntil", "2026-06-30"));
        ApiClient.Answer follows = api.post(PATH, second);

        assertThat(Scene.problem(ambiguous)).isEqualTo("409 tax-rule-ambiguous");
        assertThat(ambiguous.json().path("rule").asString()).isEqualTo(first.json().path("id").asString());
        assertThat(follows.status()).as(follows.text()).isEqualTo(201);
        assertThat(Scene.problem(api.patch(first.header("Location"), ended.etag(), Map.of("validUntil", "2026-07-01"))))
                .isEqualTo("409 tax-rule-ambiguous");
        assertThat(api.post(PATH, Scene.with(second, "customerClass", "PERSON")).status()).isEqualTo(201);
    }

    @Test
    void ratesThatWouldLeaveNothingOfAPriceAreRefused() {
        ApiClient.Answer answer = api.post(PATH, Scene.with(Scene.with(rule(), "ratePercent", "99.9999"), "code", "T" + service));
        ApiClient.Answer more = api.post(PATH, Scene.with(Scene.with(rule(), "ratePercent", "0.0001"), "code", "U" + service));

        assertThat(Scene.problem(answer.status() == 201 ? more : answer)).isEqualTo("409 gross-up-too-high");
        if (answer.status() == 201) {
            api.delete(answer.header("Location"), answer.etag());
        }
    }

    @Test
    void whatARuleNamesIsNotDeleted() {
        api.post(PATH, rule());
        ApiClient.Answer named = api.get("/api/v1/services/" + service);

        assertThat(Scene.problem(api.delete("/api/v1/services/" + service, named.etag()))).isEqualTo("409 service-in-use");
    }

    private Map<String, Object> rule() {
        return new HashMap<>(Map.of("code", "ISS", "name", "ISS", "kind", "GROSS_UP", "ratePercent", "5", "country", "BR",
                "service", service, "validFrom", "2026-01-01"));
    }
}
