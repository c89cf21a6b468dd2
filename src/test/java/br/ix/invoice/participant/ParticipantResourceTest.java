package br.ix.invoice.participant;

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

/** Its subscriptions follow it and hold it (SubscriptionEnds). */
@IntegrationTest
class ParticipantResourceTest {

    private static final String PATH = "/api/v1/participants";

    @Autowired
    private ApiClient api;

    private final long asn = Scene.unique();
    private Scene scene;
    private String exchange;

    @BeforeEach
    void begin() {
        scene = new Scene(api);
        exchange = scene.exchange();
    }

    @Test
    void isMadeWithABillingAccountOfItsOwn() {
        String id = scene.participant(asn, exchange);

        ApiClient.Answer shown = api.get(PATH + "/" + id);

        assertThat(shown.json().get("asn").isIntegralNumber()).isTrue();
        assertThat(shown.json().get("exchange").asString()).isEqualTo(exchange);
        assertThat(shown.json().get("billingAccount").asString()).hasSize(36);
        assertThat(shown.json().get("joinedOn").asString()).isEqualTo("2026-01-01");
        assertThat(shown.json().get("changes").isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {
        "exchange, nowhere", "exchange, -", "organisation, -", "organisation, 00000000-0000-0000-0000-000000000000", "profile, Nobody",
        "joinedOn, 2026-02-30", "leftOn, 2025-12-31", "billingAccount, nobody"})
    void refusesBadInput(String field, @Nullable String value) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(participant(), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"0", "4294967296", "-1"})
    void refusesWhatIsNoAsNumber(long number) {
        ApiClient.Answer answer = api.post(PATH, Scene.with(participant(), "asn", number));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly("asn");
    }

    @Test
    void isUniqueByAsNumberAndExchange() {
        scene.participant(asn, exchange);

        ApiClient.Answer second = api.post(PATH, participant());

        assertThat(Scene.problem(second)).isEqualTo("409 participant-exists");
    }

    @Test
    void changesItsProfileFromADay() {
        String path = PATH + "/" + scene.participant(asn, exchange);
        String profile = scene.profile("50");

        ApiClient.Answer later = api.patch(path, "\"1\"", Map.of("profile", profile, "effectiveOn", "2090-03-01"));
        ApiClient.Answer before = api.patch(path, later.etag(), Map.of("profile", scene.profile("10"), "effectiveOn", "2090-02-01"));
        ApiClient.Answer always = api.patch(path, later.etag(), Map.of("profile", profile));

        assertThat(later.json().get("profile").isNull()).isTrue();
        assertThat(later.json().get("changes").get(0).get("value").asString()).isEqualTo(profile);
        assertThat(Scene.problem(before)).isEqualTo("409 later-change-exists");
        assertThat(always.json().get("profile").asString()).isEqualTo(profile);
        assertThat(always.json().get("changes").isEmpty()).isTrue();
    }

    @Test
    void endsItsSubscriptionsWhenItLeaves() {
        String id = scene.participant(asn, exchange);
        String subscription = scene.subscription(id, scene.service(true));

        ApiClient.Answer early = api.patch(PATH + "/" + id, "\"1\"", Map.of("leftOn", "2026-01-31"));
        ApiClient.Answer left = api.patch(PATH + "/" + id, "\"1\"", Map.of("leftOn", "2026-03-31"));

        assertThat(Scene.problem(early)).isEqualTo("409 subscription-starts-later");
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(api.get("/api/v1/subscriptions/" + subscription).json().get("endsOn").asString()).isEqualTo("2026-03-31");
    }

    @Test
    void isFoundByAsNumberExchangeAndWords() {
        String id = scene.participant(asn, exchange);
        scene.participant(Scene.unique(), exchange);

        assertThat(found("?asn=" + asn)).isEqualTo(id);
        assertThat(found("?exchange=" + exchange + "&q=rede%20" + asn)).isEqualTo(id);
        assertThat(found("?exchange=" + exchange + "&q=AS" + asn)).isEqualTo(id);
        assertThat(api.get(PATH + "?exchange=" + exchange).json().get("items").size()).isEqualTo(2);
        assertThat(api.get(PATH + "?exchange=" + exchange + "&limit=1").json().get("next").isString()).isTrue();
        assertThat(Scene.fields(api.get(PATH + "?asn=x"))).containsExactly("asn");
    }

    @Test
    void isSeenOnlyByItsOwnKey() {
        String own = scene.participant(asn, exchange);
        String other = scene.participant(Scene.unique(), exchange);
        ApiClient key = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "AS" + asn, "role", "participant", "asn", asn))
                .json().get("key").asString());

        assertThat(key.get(PATH).json().get("items").size()).isEqualTo(1);
        assertThat(key.get(PATH + "/" + own).status()).isEqualTo(200);
        assertThat(key.get(PATH + "/" + other).status()).isEqualTo(404);
        assertThat(key.get("/api/v1/organisations").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void isDeletedOnlyWhenNothingHangsOnIt() {
        String free = scene.participant(asn, exchange);
        String used = scene.participant(Scene.unique(), exchange);
        scene.subscription(used, scene.service(true));

        assertThat(Scene.problem(api.delete(PATH + "/" + used, "\"1\""))).isEqualTo("409 participant-in-use");
        assertThat(api.delete(PATH + "/" + free, "\"1\"").status()).isEqualTo(204);
    }

    private String found(String query) {
        var items = api.get(PATH + query).json().get("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0).get("id").asString();
    }

    private Map<String, Object> participant() {
        return Map.of("asn", asn, "exchange", exchange, "organisation", scene.organisation("Rede"), "joinedOn", "2026-01-01");
    }
}
