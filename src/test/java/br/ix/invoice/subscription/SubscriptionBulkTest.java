package br.ix.invoice.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.bulk.TakeBack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SubscriptionBulkTest {

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private ApiClient api;

    private final long asn = Scene.unique();
    private final String ref = "sub-" + asn;
    private String exchange;
    private String service;
    private String participant;

    @BeforeEach
    void begin() {
        Scene scene = new Scene(api);
        exchange = scene.exchange();
        service = scene.service(true);
        participant = scene.participant(asn, exchange);
    }

    @Test
    void tellsOfEachRecordWhatBecameOfIt() {
        List<BulkOutcome> made = subscriptions.put(List.of(subscription(ref, "1", "2026-02-01"), subscription(null, "1", "2026-02-01"),
                subscription(ref + "a", "0", "2026-02-01"), subscription(ref + "b", "1", "2025-02-01")));
        List<BulkOutcome> again = subscriptions.put(List.of(subscription(ref, "1.0", "2026-02-01")));
        List<BulkOutcome> changed = subscriptions.put(List.of(subscription(ref, "2", "2026-02-03")));

        assertThat(made).extracting(BulkOutcome::code).containsExactly(null, "MISSING", "INVALID_QUANTITY", "START_BEFORE_JOINED");
        assertThat(again).extracting(BulkOutcome::result).containsExactly(Result.SAME);
        assertThat(changed.get(0).before()).isEqualTo(Map.of("quantity", "1", "startsOn", "2026-02-01"));
    }

    @Test
    void takesBackWhatItMadeAndChanged() {
        long id = subscriptions.put(List.of(subscription(ref, "1", "2026-02-01"))).get(0).id();
        BulkOutcome changed = subscriptions.put(List.of(subscription(ref, "2", "2026-02-03"))).get(0);

        subscriptions.takeBack(List.of(new TakeBack(id, changed.before())));
        Subscription restored = subscriptions.withIds(List.of(id)).get(0);
        subscriptions.takeBack(List.of(new TakeBack(id, null)));

        assertThat(restored.startsOn()).isEqualTo("2026-02-01");
        assertThat(restored.terms()).extracting(Terms::effectiveOn).containsExactly(LocalDate.parse("2026-02-01"));
        assertThat(restored.terms().get(0).quantity()).isEqualByComparingTo("1");
        assertThat(subscriptions.withIds(List.of(id))).isEmpty();
    }

    @Test
    void isNotEndedBeforeADayThatWasBilledElsewhere() {
        SubscriptionRecord settled = new SubscriptionRecord(ref, "" + asn, exchange, service, "1", "2026-02-01", null, null, null, "2026-05-31");
        subscriptions.put(List.of(settled));
        String path = api.get("/api/v1/subscriptions?asn=" + asn).json().get("items").get(0).get("id").asString();

        ApiClient.Answer ended = api.patch("/api/v1/subscriptions/" + path, "\"1\"", Map.of("endsOn", "2026-05-30"));
        ApiClient.Answer left = api.patch("/api/v1/participants/" + participant, "\"1\"", Map.of("leftOn", "2026-05-30"));

        assertThat(Scene.problem(ended)).isEqualTo("409 settled-elsewhere");
        assertThat(Scene.problem(left)).isEqualTo("409 settled-elsewhere");
        assertThat(api.get("/api/v1/subscriptions/" + path).json().get("chargedThrough").asString()).isEqualTo("2026-05-31");
    }

    @Test
    void readsAChunkInTheOrderOfTheKeys() {
        List<SubscriptionRecord> many = LongStream.range(0, 1000).mapToObj(n -> subscription(ref + "-" + n, "1", "2026-02-01")).toList();
        List<Long> ids = subscriptions.put(many).stream().map(BulkOutcome::id).toList();

        List<Subscription> read = subscriptions.withIds(ids);

        assertThat(read).extracting(Subscription::id).isSorted().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(read).allSatisfy(one -> assertThat(one.terms()).hasSize(1));
    }

    private SubscriptionRecord subscription(@Nullable String externalRef, String quantity, String startsOn) {
        return new SubscriptionRecord(externalRef, "" + asn, exchange, service, quantity, startsOn, null, null, null, null);
    }
}
