package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.TwoAccounts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is billed changes with days: each day goes to whom it belongs, and a correction to who was charged. */
@IntegrationTest
class WhoIsBilledTest {

    @Autowired
    private ApiClient api;

    private TwoAccounts at;

    @BeforeEach
    void aNetworkAndAReseller() {
        at = new TwoAccounts(api);
    }

    @Test
    void aMoveWithinTheMonthSplitsItAtThatDayAndKeepsItsSum() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.move("2026-08-16");

        JsonNode run = at.bill("2026-08");

        assertThat(at.shown(run)).containsExactly("own 333.87: 2026-08-01..2026-08-15 333.87",
                "reseller 356.13: 2026-08-16..2026-08-31 356.13");
        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(2);
        assertThat(run.path("totals").path(0).path("amount").asString()).isEqualTo("690.00");
        assertThat(at.shown(at.bill("2026-09"))).containsExactly("reseller 690.00: 2026-09-01..2026-09-30 690.00");
    }

    @Test
    void aMonthOfAPolicyByMonthBelongsToWhoPaysItsFirstUsedDay() {
        at.world.subscription(at.network, at.priced(Map.of("recurring", true, "proration", "FULL_PERIOD")), "2026-08-10");
        at.move("2026-08-16");

        assertThat(at.shown(at.bill("2026-08"))).containsExactly("own 690.00: 2026-08-10..2026-08-31 690.00");
        assertThat(at.shown(at.bill("2026-09"))).containsExactly("reseller 690.00: 2026-09-01..2026-09-30 690.00");
    }

    @Test
    void daysThatWereChargedInAdvanceAreCreditedToWhoWasChargedAndChargedToWhoPays() {
        at.world.subscription(at.network, at.priced(Map.of("recurring", true, "timing", "ADVANCE")), "2026-07-01");
        String july = at.firstOf(at.bill("2026-07")).path("number").asString();
        at.move("2026-08-16");

        JsonNode august = at.bill("2026-08");

        assertThat(at.shown(august)).containsExactly("own -356.13: 2026-08-01..2026-08-31 -356.13",
                "reseller 1046.13: 2026-08-16..2026-08-31 356.13, 2026-09-01..2026-09-30 690.00");
        assertThat(at.firstOf(august).path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(at.firstOf(august).path("lines").path(0).path("corrects").asString()).isEqualTo(july);
    }

    @Test
    void aCorrectionGoesToTheAccountThatWasChargedThoughTheParticipantHasLeftIt() {
        String subscription = at.world.subscription(at.network, at.port, "2026-07-01");
        String july = at.firstOf(at.bill("2026-07")).path("number").asString();
        at.move("2026-08-01");
        at.change("/api/v1/subscriptions/" + subscription, Map.of("agreedUnitPrice", "600.00", "effectiveOn", "2026-07-01"));

        JsonNode august = at.bill("2026-08");

        assertThat(at.shown(august)).containsExactly("own -90.00: 2026-07-01..2026-07-31 -90.00", "reseller 600.00: 2026-08-01..2026-08-31 600.00");
        assertThat(at.firstOf(august).path("lines").path(0).path("corrects").asString()).isEqualTo(july);
    }

    @Test
    void aWholeHistoryThatIsReplacedIsCreditedAndChargedAnew() {
        at.world.subscription(at.network, at.port, "2026-07-01");
        String july = at.firstOf(at.bill("2026-07")).path("number").asString();
        at.move("1900-01-01");

        JsonNode august = at.bill("2026-08");

        assertThat(at.shown(august)).containsExactly("own -690.00: 2026-07-01..2026-07-31 -690.00",
                "reseller 1380.00: 2026-07-01..2026-07-31 690.00, 2026-08-01..2026-08-31 690.00");
        assertThat(at.firstOf(august).path("lines").path(0).path("corrects").asString()).isEqualTo(july);
        assertThat(at.changes("/api/v1/participants/" + at.network.id())).isEqualTo("[]");
    }

    @Test
    void whoWasChargedIsCreditedThoughTheMoveToItIsReplacedByAnotherOfTheSameDay() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.move("2026-08-01");
        String august = at.firstOf(at.bill("2026-08")).path("number").asString();
        at.move(at.network, at.network.billingAccount(), "2026-08-01");

        JsonNode september = at.bill("2026-09");

        assertThat(at.shown(september)).containsExactly("own 1380.00: 2026-08-01..2026-08-31 690.00, 2026-09-01..2026-09-30 690.00",
                "reseller -690.00: 2026-08-01..2026-08-31 -690.00");
        JsonNode credit = at.world.invoicesOf(september).path(1);
        assertThat(credit.path("lines").path(0).path("corrects").asString()).isEqualTo(august);
    }

    @Test
    void bothAccountsAreStaleWhenAMoveIsReplacedUnderTheirDraft() {
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.move("2026-08-01");
        JsonNode drafted = at.world.draft("2026-08", at.exchange);
        at.move(at.network, at.network.billingAccount(), "2026-08-01");

        JsonNode refused = at.world.approve(drafted).json();

        assertThat(refused.path("accounts").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(at.network.billingAccount(), at.reseller.billingAccount());
    }

    @Test
    void aResellersDocumentHasTheDaysOfEachOfItsNetworks() {
        Participant second = at.world.participant(at.exchange);
        at.world.subscription(at.network, at.port, "2026-08-01");
        at.world.subscription(second, at.port, "2026-08-01");
        at.world.subscription(at.reseller, at.port, "2026-08-01");
        at.move("2026-08-16");
        at.move(second, at.reseller.billingAccount(), "2026-07-01");
        at.move(second, second.billingAccount(), "2026-08-21");

        JsonNode run = at.bill("2026-08");

        JsonNode ofReseller = StreamSupport.stream(at.world.invoicesOf(run).spliterator(), false)
                .filter(invoice -> invoice.path("billingAccount").asString().equals(at.reseller.billingAccount())).findFirst().orElseThrow();
        assertThat(texts(ofReseller.path("lines"), "asn")).containsExactly(String.valueOf(at.network.asn()), String.valueOf(at.reseller.asn()),
                String.valueOf(second.asn()));
        assertThat(texts(ofReseller.path("lines"), "amount")).containsExactly("356.13", "690.00", "445.16");
        assertThat(run.path("totals").path(0).path("amount").asString()).isEqualTo("2070.00");
        assertThat(at.changes("/api/v1/participants/" + second.id())).isEqualTo("["
                + "{\"effectiveOn\":\"2026-07-01\",\"field\":\"billingAccount\",\"value\":\"" + at.reseller.billingAccount() + "\"},"
                + "{\"effectiveOn\":\"2026-08-21\",\"field\":\"billingAccount\",\"value\":\"" + second.billingAccount() + "\"}]");
    }
}
