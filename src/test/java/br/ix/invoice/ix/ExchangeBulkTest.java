package br.ix.invoice.ix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ExchangeBulkTest {

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private ApiClient api;

    private final String code = "b" + Scene.unique();

    @Test
    void tellsOfEachRecordWhatBecameOfIt() {
        exchanges.put(List.of(exchange(code, "Old", "City")));

        List<BulkOutcome> outcomes = exchanges.put(List.of(exchange(code, "New", null), exchange(code, "Newer", null),
                exchange("n" + code, "Other", null), exchange("Bad Code", "Bad", null)));
        List<BulkOutcome> again = exchanges.put(List.of(exchange(code, "New", null)));

        assertThat(outcomes).extracting(BulkOutcome::result).containsExactly(Result.CHANGED, Result.REFUSED, Result.NEW, Result.REFUSED);
        assertThat(outcomes).extracting(BulkOutcome::code).containsExactly(null, "DUPLICATE_IN_FILE", null, "INVALID_CODE");
        assertThat(outcomes.get(0).before()).hasToString("{name=Old}");
        assertThat(outcomes.get(0).after()).hasToString("{name=New}");
        assertThat(again).extracting(BulkOutcome::result).containsExactly(Result.SAME);
        assertThat(api.get("/api/v1/exchanges/" + code).json().get("city").asString()).isEqualTo("City");
    }

    @Test
    void takesBackWhatItMadeAndChanged() {
        exchanges.put(List.of(exchange(code, "Old", "City")));
        List<BulkOutcome> outcomes = exchanges.put(List.of(exchange(code, "New", null), exchange("n" + code, "Other", null)));

        exchanges.takeBack(List.of(new TakeBack(outcomes.get(0).id(), outcomes.get(0).before()), new TakeBack(outcomes.get(1).id(), null)));

        assertThat(exchanges.byCode(code).orElseThrow().name()).isEqualTo("Old");
        assertThat(exchanges.byCode("n" + code)).isEmpty();
    }

    @Test
    void takesNothingBackOnWhichSomethingHangs() {
        List<BulkOutcome> outcomes = exchanges.put(List.of(exchange(code, "Old", null)));
        new Scene(api).participant(Scene.unique(), code);

        assertThatThrownBy(() -> exchanges.takeBack(List.of(new TakeBack(outcomes.get(0).id(), null))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("exchange-in-use"));
        assertThat(exchanges.byCode(code)).isPresent();
    }

    private static ExchangeRecord exchange(String code, String name, @Nullable String city) {
        return new ExchangeRecord(code, name, city, null, null, "America/Sao_Paulo", "BRL", null, null);
    }
}
