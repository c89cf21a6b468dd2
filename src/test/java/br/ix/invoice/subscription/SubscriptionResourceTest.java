package br.ix.invoice.subscription;

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

@IntegrationTest
class SubscriptionResourceTest {

    private static final String PATH = "/api/v1/subscriptions";

    @Autowired
    private ApiClient api;

    private final long asn = Scene.unique();
    private Scene scene;
    private String exchange;
    private String participant;
    private String service;

    @BeforeEach
    void begin() {
        scene = new Scene(api);
        exchange = scene.exchange();
        participant = scene.participant(asn, exchange);
        service = scene.service(true);
    }

    @Test
    void isMadeWithoutDiscountAtListPrice() {
        ApiClient.Answer made = api.post(PATH, subscription());

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("participant").asString()).isEqualTo(participant);
        assertThat(made.json().get("quantity").asString()).isEqualTo("1");
        assertThat(made.json().get("agreedUnitPrice").isNull()).isTrue();
        assertThat(made.json().get("discountPercent").asString()).isEqualTo("0");
        assertThat(made.json().get("chargedThrough").isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "participant, 00000000-0000-0000-0000-000000000000", "participant, -", "participant, 1@sp", "service, nothing", "service, -",
        "quantity, 0", "quantity, 1e2", "startsOn, -", "startsOn, 2025-12-31", "endsOn, 2026-01-31", "agreedUnitPrice, -5",
        "discountPercent, 101"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(subscription(), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void changesItsTermsFromADay() {
        String path = PATH + "/" + scene.subscription(participant, service);

        ApiClient.Answer later = api.patch(path, "\"1\"", Map.of("quantity", "2", "effectiveOn", "2090-03-01"));
        ApiClient.Answer other = api.patch(path, later.etag(), Map.of("agreedUnitPrice", "10", "effectiveOn", "2090-02-01"));
        ApiClient.Answer before = api.patch(path, other.etag(), Map.of("quantity", "3", "effectiveOn", "2090-01-01"));
        ApiClient.Answer early = api.patch(path, other.etag(), Map.of("quantity", "3", "effectiveOn", "2026-01-31"));

        assertThat(other.json().get("quantity").asString()).isEqualTo("1");
        assertThat(other.json().get("changes").valueStream().map(change -> change.get("effectiveOn").asString() + " "
                + change.get("field").asString() + " " + change.get("value").asString()))
                .containsExactly("2090-02-01 agreedUnitPrice 10.00", "2090-03-01 quantity 2");
        assertThat(Scene.problem(before)).isEqualTo("409 later-change-exists");
        assertThat(Scene.fields(early)).containsExactly("effectiveOn");
    }

    @Test
    void isCorrectedFromItsStart() {
        String path = PATH + "/" + scene.subscription(participant, service);
        ApiClient.Answer later = api.patch(path, "\"1\"", Map.of("quantity", "2", "effectiveOn", "2090-03-01"));

        ApiClient.Answer corrected = api.patch(path, later.etag(), Map.of("quantity", "4", "effectiveOn", "2026-02-01"));

        assertThat(corrected.json().get("quantity").asString()).isEqualTo("4");
        assertThat(corrected.json().get("changes").isEmpty()).isTrue();
    }

    @Test
    void endsOnItsFirstDayWhenItsServiceIsChargedOnce() {
        ApiClient.Answer made = api.post(PATH, Scene.with(subscription(), "service", scene.service(false)));

        ApiClient.Answer moved = api.patch(made.header("Location"), made.etag(), Map.of("startsOn", "2026-02-15"));

        assertThat(made.json().get("endsOn").asString()).isEqualTo("2026-02-01");
        assertThat(moved.json().get("endsOn").asString()).isEqualTo("2026-02-15");
    }

    @Test
    void isUniqueByItsExternalReference() {
        Map<String, Object> body = Scene.with(subscription(), "externalRef", "ref-" + Scene.unique());
        api.post(PATH, body);

        assertThat(Scene.problem(api.post(PATH, body))).isEqualTo("409 subscription-exists");
    }

    @Test
    void isFoundByItsFilters() {
        String id = scene.subscription(participant, service);
        api.post(PATH, Scene.with(subscription(), "endsOn", "2026-02-28"));
        scene.subscription(scene.participant(Scene.unique(), exchange), service);

        assertThat(count("?participant=" + participant)).isEqualTo(2);
        assertThat(count("?asn=" + asn)).isEqualTo(2);
        assertThat(count("?exchange=" + exchange)).isEqualTo(3);
        assertThat(count("?asn=" + asn + "&activeOn=2026-02-28")).isEqualTo(2);
        assertThat(api.get(PATH + "?asn=" + asn + "&activeOn=2026-03-01").json().get("items").get(0).get("id").asString()).isEqualTo(id);
        assertThat(count("?asn=" + asn + "&activeOn=2026-01-31")).isZero();
        assertThat(Scene.fields(api.get(PATH + "?activeOn=yesterday"))).containsExactly("activeOn");
    }

    @Test
    void isSeenOnlyByItsParticipantsKey() {
        String own = scene.subscription(participant, service);
        String other = scene.subscription(scene.participant(Scene.unique(), exchange), service);
        ApiClient key = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "AS" + asn, "role", "participant", "asn", asn))
                .json().get("key").asString());

        assertThat(key.get(PATH).json().get("items").size()).isEqualTo(1);
        assertThat(key.get(PATH + "/" + own).status()).isEqualTo(200);
        assertThat(key.get(PATH + "/" + other).status()).isEqualTo(404);
    }

    @Test
    void isDeletedBeforeItIsCharged() {
        String path = PATH + "/" + scene.subscription(participant, service);

        assertThat(api.delete(path, "\"1\"").status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private int count(String query) {
        return api.get(PATH + query).json().get("items").size();
    }

    private Map<String, Object> subscription() {
        return Map.of("participant", participant, "service", service, "startsOn", "2026-02-01");
    }
}
