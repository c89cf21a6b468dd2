package br.ix.invoice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ServiceResourceTest {

    private static final String PATH = "/api/v1/services";

    @Autowired
    private ApiClient api;

    @Autowired
    private Catalog catalog;

    @Test
    void isMonthlyInArrearsUnlessItSaysOtherwise() {
        ApiClient.Answer made = api.post(PATH, Map.of("code", "PORT." + Scene.unique(), "name", "Port"));

        assertThat(made.json().get("recurring").asBoolean()).isTrue();
        assertThat(made.json().get("intervalMonths").asInt()).isEqualTo(1);
        assertThat(made.json().get("timing").asString()).isEqualTo("ARREARS");
        assertThat(made.json().get("proration").asString()).isEqualTo("DAILY_ACTUAL");
        assertThat(made.json().get("pricePer").asString()).isEqualTo("MONTH");
        assertThat(api.patch(made.header("Location"), made.etag(), Map.of("intervalMonths", 3)).json().get("intervalMonths").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {"code, -", "code, Pórt", "name, -", "timing, LATER", "proration, NEVER", "pricePer, DAY"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(Map.of("code", "S" + Scene.unique(), "name", "Port"), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void isNotDeletedWhileSomethingHangsOnIt() {
        Scene scene = new Scene(api);
        String subscribed = scene.service(true);
        scene.subscription(scene.participant(Scene.unique(), scene.exchange()), subscribed);

        assertThat(Scene.problem(api.delete(PATH + "/" + subscribed, "\"1\""))).isEqualTo("409 service-in-use");
        assertThat(api.delete(PATH + "/" + scene.service(true), "\"1\"").status()).isEqualTo(204);
    }

    @Test
    void comesInBulkAndIsTakenBack() {
        String code = "B" + Scene.unique();
        List<BulkOutcome> made = catalog.putServices(List.of(service(code, "true", "1"), service(code + "x", "maybe", "1"),
                service(code + "y", "true", "5")));
        List<BulkOutcome> priced = catalog.putPrices(List.of(new PriceRecord(code, null, "1.50", "BRL", "2026-01-01", null)));
        List<BulkOutcome> again = catalog.putPrices(List.of(new PriceRecord(code, null, "1.5", "BRL", "2026-01-01", null)));

        catalog.takeBackPrices(List.of(new TakeBack(priced.get(0).id(), null)));
        catalog.takeBackServices(List.of(new TakeBack(made.get(0).id(), null)));

        assertThat(made).extracting(BulkOutcome::code).containsExactly(null, "INVALID_VALUE", "INVALID_VALUE");
        assertThat(again).extracting(BulkOutcome::result).containsExactly(Result.SAME);
        assertThat(catalog.serviceByCode(code)).isEmpty();
    }

    private static ServiceRecord service(String code, String recurring, String intervalMonths) {
        return new ServiceRecord(code, "Service", recurring, null, intervalMonths, null, null, null, null, null);
    }
}
