package br.ix.invoice.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.subscription.SubscriptionRecord;
import br.ix.invoice.subscription.Subscriptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can still change in the modules below once September 2026 is charged. */
@IntegrationTest
class ChargedFactsTest {

    @Autowired
    private ApiClient api;

    @Autowired
    private Subscriptions subscriptions;

    private Scene scene;
    private String exchange;
    private String service;
    private String subscription;
    private Participant participant;

    @BeforeEach
    void charge() {
        World world = new World(api);
        scene = new Scene(api);
        exchange = world.exchange();
        service = world.monthlyService();
        world.price(service, exchange, "100.00");
        participant = world.participant(exchange);
        subscription = world.subscription(participant, service, "2026-09-01");
        world.bill("2026-09", exchange);
    }

    @Test
    void termsChangeOnlyFromADayThatIsNamed() {
        String path = "/api/v1/subscriptions/" + subscription;

        Answer undated = change(path, Map.of("quantity", "2"));
        Answer dated = change(path, Map.of("quantity", "2", "effectiveOn", "2026-10-01"));
        Answer ended = change(path, Map.of("endsOn", "2026-10-31"));

        assertThat(Scene.problem(undated)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(undated)).containsExactly("effectiveOn");
        assertThat(dated.json().get("changes").get(0).get("effectiveOn").asString()).isEqualTo("2026-10-01");
        assertThat(ended.json().get("chargedThrough").asString()).isEqualTo("2026-09-30");
    }

    @Test
    void anImportSaysThatDaysWereBilledElsewhereOnlyFromTheEndOfWhatIsChargedHere() {
        String path = "/api/v1/subscriptions/" + subscription;
        String ref = "E" + Scene.unique();
        change(path, Map.of("externalRef", ref));

        BulkOutcome within = importBilledThrough(ref, "2026-09-15");
        BulkOutcome beyond = importBilledThrough(ref, "2026-10-15");
        String elsewhere = api.get(path).json().get("chargedThrough").asString();
        BulkOutcome takenBack = importBilledThrough(ref, "2026-08-31");

        assertThat(within.code()).isEqualTo("IMMUTABLE_ONCE_CHARGED");
        assertThat(List.of(beyond.result(), takenBack.result())).containsOnly(BulkOutcome.Result.CHANGED);
        assertThat(elsewhere).isEqualTo("2026-10-15");
        assertThat(api.get(path).json().get("chargedThrough").asString()).isEqualTo("2026-09-30");
        assertThat(new World(api).bill("2026-10", exchange).path("totals").path(0).path("amount").asString()).isEqualTo("100.00");
    }

    private BulkOutcome importBilledThrough(String ref, String day) {
        return subscriptions.put(List.of(new SubscriptionRecord(ref, Long.toString(participant.asn()), exchange, service, "1", "2026-09-01",
                null, null, "0", day))).get(0);
    }

    @Test
    void aSubscriptionKeepsItsParticipantAndServiceAndIsNotDeleted() {
        String path = "/api/v1/subscriptions/" + subscription;

        assertThat(Scene.problem(change(path, Map.of("service", scene.service(true))))).isEqualTo("409 immutable-once-charged");
        assertThat(Scene.problem(change(path, Map.of("participant", scene.participant(Scene.unique(), exchange)))))
                .isEqualTo("409 immutable-once-charged");
        assertThat(Scene.problem(api.delete(path, api.get(path).etag()))).isEqualTo("409 subscription-in-use");
    }

    @Test
    void aParticipantsProfileAndOrganisationChangeOnlyFromADayThatIsNamed() {
        String path = "/api/v1/participants/" + participant.id();
        Map<String, Object> profile = Map.of("profile", scene.profile("50"));

        assertThat(Scene.fields(change(path, profile))).containsExactly("effectiveOn");
        assertThat(Scene.fields(change(path, Map.of("organisation", scene.organisation("Heirs"))))).containsExactly("effectiveOn");
        assertThat(change(path, Scene.with(profile, "effectiveOn", "2026-10-01")).status()).isEqualTo(200);
    }

    @Test
    void aProfilesDiscountChangesOnlyFromADayThatIsNamed() {
        String profile = scene.profile("50");
        change("/api/v1/participants/" + participant.id(), Map.of("profile", profile, "effectiveOn", "2026-10-01"));
        String path = "/api/v1/participant-profiles/" + profile;

        Answer undated = change(path, Map.of("discountPercent", "25"));
        Answer dated = change(path, Map.of("discountPercent", "25", "effectiveOn", "2026-11-01"));

        assertThat(Scene.fields(undated)).containsExactly("effectiveOn");
        assertThat(dated.json().get("changes").get(0).get("value").asString()).isEqualTo("25");
    }

    @Test
    void anExchangeKeepsItsZoneAndCurrencyAndAServiceItsInterval() {
        assertThat(Scene.problem(change("/api/v1/exchanges/" + exchange, Map.of("timeZone", "America/Manaus"))))
                .isEqualTo("409 immutable-once-charged");
        assertThat(Scene.problem(change("/api/v1/services/" + service, Map.of("intervalMonths", 3)))).isEqualTo("409 immutable-once-charged");
        assertThat(Scene.problem(change("/api/v1/services/" + service, Map.of("proration", "DAILY_30")))).isEqualTo("409 immutable-once-charged");
    }

    @Test
    void aServiceChangesItsTimingFromAFirstOfAMonth() {
        String path = "/api/v1/services/" + service;

        assertThat(Scene.fields(change(path, Map.of("timing", "ADVANCE")))).containsExactly("effectiveOn");
        assertThat(Scene.fields(change(path, Map.of("timing", "ADVANCE", "effectiveOn", "2090-03-02")))).containsExactly("effectiveOn");
        Answer changed = change(path, Map.of("timing", "ADVANCE", "effectiveOn", "2090-03-01"));
        assertThat(changed.json().get("timing").asString()).isEqualTo("ARREARS");
        assertThat(changed.json().get("changes").toString())
                .isEqualTo("[{\"effectiveOn\":\"2090-03-01\",\"field\":\"timing\",\"value\":\"ADVANCE\"}]");
        assertThat(Scene.problem(change(path, Map.of("timing", "ADVANCE", "effectiveOn", "2090-02-01")))).isEqualTo("409 later-change-exists");
        assertThat(change(path, Map.of("timing", "ARREARS", "effectiveOn", "1900-01-01")).json().get("changes").isEmpty()).isTrue();
    }

    @Test
    void aPriceIsCorrectedAndNotDeleted() {
        String path = "/api/v1/prices/" + api.get("/api/v1/prices?service=" + service).json().get("items").get(0).get("id").asString();

        assertThat(Scene.problem(api.delete(path, "\"1\""))).isEqualTo("409 price-in-use");
        assertThat(change(path, Map.of("unitPrice", "90")).status()).isEqualTo(200);
    }

    private Answer change(String path, Map<String, Object> patch) {
        return api.patch(path, api.get(path).etag(), patch);
    }
}
