package br.ix.invoice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who requested or changed a run above a set sum does not approve it, nor does it approve itself. */
@IntegrationTest
class FourEyesTest {

    private final ApiClient api;
    private final World world;
    private final People people;
    private final FourEyes eyes;

    @Autowired
    FourEyesTest(ApiClient api, FourEyes eyes) {
        this.api = api;
        this.world = new World(api);
        this.people = new People(api);
        this.eyes = eyes;
    }

    @AfterEach
    void switchOff() {
        eyes.use(settings());
    }

    @Test
    void whoRequestedARunAboveTheSumDoesNotApproveItAndAnotherDoes() {
        ApiClient ana = people.one("approver");
        ApiClient bia = people.one("approver");
        JsonNode run = drafted(ana, false, "500.00");
        eyes.use(settings("BRL:499.99"));

        Answer own = approve(ana, run);

        assertThat(Scene.problem(own)).isEqualTo("403 second-person-needed");
        assertThat(world.settled(run.path("id").asString(), "DRAFTED").path("approvedBy").isNull()).isTrue();
        assertThat(approve(bia, run).status()).isEqualTo(202);
        world.settled(run.path("id").asString(), "POSTED");
    }

    @Test
    void belowTheSumOrInAnotherCurrencyOrWithoutASumOnePersonIsEnough() {
        ApiClient ana = people.one("approver");
        JsonNode run = drafted(ana, false, "500.00");
        eyes.use(settings("BRL:500.00", "EUR:1.00"));

        assertThat(approve(ana, run).status()).isEqualTo(202);
    }

    @Test
    void whoChangedARunIsAFirstPersonToo() {
        ApiClient ana = people.one("approver");
        ApiClient bia = people.one("approver");
        JsonNode run = drafted(ana, false, "500.00");
        String path = "/api/v1/billing-runs/" + run.path("id").asString();
        eyes.use(settings("BRL:100.00"));

        assertThat(bia.post(path + "/redraft", Map.of("accounts", accounts(run))).status()).isEqualTo(202);
        JsonNode again = world.settled(run.path("id").asString(), "DRAFTED");

        assertThat(Scene.problem(approve(bia, again))).isEqualTo("403 second-person-needed");
        assertThat(Scene.problem(approve(ana, again))).isEqualTo("403 second-person-needed");
        assertThat(approve(people.one("approver"), again).status()).isEqualTo(202);
    }

    @Test
    void nobodyIsTwoPeopleByMakingAKey() {
        ApiClient ana = people.one("administrator");
        JsonNode run = drafted(ana, false, "500.00");
        eyes.use(settings("BRL:100.00"));

        assertThat(Scene.problem(approve(people.keyOf(ana, "approver"), run))).isEqualTo("403 second-person-needed");
        assertThat(approve(people.keyOf(people.one("administrator"), "approver"), run).status()).isEqualTo(202);
    }

    @Test
    void aKeyThatAKeyMadeBelongsToWhoMadeTheFirst() {
        ApiClient ana = people.one("administrator");
        JsonNode run = drafted(ana, false, "500.00");
        eyes.use(settings("BRL:100.00"));

        ApiClient second = people.keyOf(people.keyOf(ana, "administrator"), "approver");

        assertThat(Scene.problem(approve(second, run))).isEqualTo("403 second-person-needed");
    }

    @Test
    void whoGivesAKeyOfAnotherANewTextStandsBehindItToo() {
        ApiClient ana = people.one("administrator");
        ApiClient bia = people.one("administrator");
        JsonNode run = drafted(ana, false, "500.00");
        eyes.use(settings("BRL:100.00"));
        JsonNode key = bia.post("/api/v1/api-keys", Map.of("name", "robot", "role", "approver")).json();

        JsonNode rotated = ana.post("/api/v1/api-keys/" + key.path("id").asString() + "/rotate", Map.of("overlapHours", 1)).json();

        assertThat(Scene.problem(approve(api.withKey(rotated.path("key").asString()), run))).isEqualTo("403 second-person-needed");
    }

    @Test
    void aRunAboveTheSumDoesNotApproveItself() {
        eyes.use(settings("BRL:100.00"));
        JsonNode above = drafted(people.one("approver"), true, "500.00");
        eyes.use(settings("BRL:1000.00"));

        JsonNode below = requested(people.one("approver"), true, "500.00");

        world.settled(below.path("id").asString(), "POSTED");
        assertThat(api.get("/api/v1/billing-runs/" + above.path("id").asString()).json().path("state").asString()).isEqualTo("DRAFTED");
    }

    @Test
    void aSumThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> settings("100000")).hasMessageContaining("'100000' is no sum of a currency such as BRL:100000.00");
        assertThat(FourEyesSettings.isAbove(List.of("BRL:100.00"), Money.of("-100.01", "BRL"))).as("a credit counts as much").isTrue();
    }

    private static FourEyesSettings settings(String... runsAbove) {
        return new FourEyesSettings(List.of(runsAbove), List.of(), false, Duration.ofDays(7));
    }

    private JsonNode drafted(ApiClient person, boolean autoApprove, String price) {
        return world.settled(requested(person, autoApprove, price).path("id").asString(), "DRAFTED");
    }

    /** A run of an exchange of its own, which comes to the price. */
    private JsonNode requested(ApiClient person, boolean autoApprove, String price) {
        String exchange = world.exchange();
        world.subscription(world.participant(exchange), new HandWorld(api, world).priced(exchange, price), "2026-10-01");
        Answer answer = person.post("/api/v1/billing-runs", UUID.randomUUID().toString(), Map.of("period", "2026-10", "exchange", exchange, "autoApprove", autoApprove));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    private static Answer approve(ApiClient person, JsonNode run) {
        return person.post("/api/v1/billing-runs/" + run.path("id").asString() + "/approve", Map.of("contentHash", run.path("contentHash").asString()));
    }

    private List<String> accounts(JsonNode run) {
        return List.of(world.invoicesOf(run).get(0).path("billingAccount").asString());
    }
}
