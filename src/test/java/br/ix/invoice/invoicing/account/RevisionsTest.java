package br.ix.invoice.invoicing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.catalog.PricesChanged;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.ix.IssuersChanged;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.ChargedDays;
import br.ix.invoice.subscription.SubscriptionsDeletionRequested;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link SubscriptionCopies}, {@link PriceRevisions} and {@link IssuerCopies}, by the events that they hear. */
@IntegrationTest
class RevisionsTest {

    @Autowired BillingWorld world;
    @Autowired JdbcClient jdbc;
    @Autowired ChargedDays chargedDays;
    @Autowired ChargedServices chargedServices;
    @Autowired ChargedExchanges chargedExchanges;
    @Autowired AccountsOfParticipants accountsOfParticipants;
    @Autowired IssuerCopies issuerCopies;
    @Autowired Exchanges exchanges;

    // a subscription from 2026-01-01, charged through 2026-10-31; settled elsewhere through; change from -> revised from
    @ParameterizedTest
    @CsvSource({
        "          , 2026-10-01, 2026-10-01",
        "          , 2026-11-01,           ",
        "          , 1900-01-01, 2026-01-01",
        "2026-05-31, 2026-03-01, 2026-06-01",
        "2026-10-31, 2026-03-01,           "})
    void aPriceRevisesOnlyDaysThatWereChargedHere(@Nullable String settled, String from, @Nullable String revised) {
        // given
        long service = world.service();
        long subscription = world.subscription(participant(), service, "2026-01-01");
        jdbc.sql("UPDATE charge_state SET settled_through = ?, charged_through = '2026-10-31' WHERE subscription_id = ?")
                .params(settled, subscription).update();
        // when
        world.publish(prices(service, null, from));
        // then
        assertThat(state(subscription).get("revised_from")).isEqualTo(revised);
    }

    @Test
    void aPriceOfAnExchangeRevisesNoOther() {
        // given
        long service = world.service();
        Participant here = participant();
        long subscriptionHere = world.subscription(here, service, "2026-01-01");
        long elsewhere = world.subscription(participant(), service, "2026-01-01");
        world.charged(subscriptionHere, "2026-10-31");
        world.charged(elsewhere, "2026-10-31");
        // when
        world.publish(prices(service, here.exchange(), "2026-09-01"));
        // then
        assertThat(state(subscriptionHere).get("revised_from")).isEqualTo("2026-09-01");
        assertThat(state(elsewhere).get("revised_from")).isNull();
    }

    @Test
    void theEarliestOfSeveralChangesStays() {
        // given
        long service = world.service();
        long subscription = world.subscription(participant(), service, "2026-01-01");
        world.charged(subscription, "2026-10-31");
        // when
        world.publish(prices(service, null, "2026-04-01"));
        world.changed(subscription, "2026-08-01");
        // then
        assertThat(state(subscription).get("revised_from")).isEqualTo("2026-04-01");
        assertThat(Long.parseLong(state(subscription).get("version"))).isGreaterThan(1);
    }

    @Test
    void aProfileRevisesTheChargedDaysOfItsParticipant() {
        // given
        Participant participant = participant();
        long subscription = world.subscription(participant, world.service(), "2026-01-01");
        world.charged(subscription, "2026-10-31");
        // when
        world.publish(new ParticipantsChanged(List.of(new ParticipantsChanged.Changed(participant.id(), LocalDate.parse("2026-07-01"), null, null))));
        // then
        assertThat(state(subscription).get("revised_from")).isEqualTo("2026-07-01");
    }

    @Test
    void daysBilledElsewhereCountAsChargedButBindNobody() {
        // given
        Participant participant = participant();
        long service = world.service();
        long subscription = world.subscription(participant, service, "2026-01-01");
        jdbc.sql("UPDATE subscription SET settled_through = '2026-06-30' WHERE id = ?").param(subscription).update();
        // when
        world.changed(subscription, "2026-01-01");
        // then
        assertThat(chargedDays.chargedThrough(List.of(subscription))).isEqualTo(Map.of(subscription, LocalDate.parse("2026-06-30")));
        assertThat(chargedServices.isCharged(service)).isFalse();
        assertThat(chargedExchanges.isCharged(participant.exchange())).isFalse();
        assertThat(accountsOfParticipants.charged(List.of(participant.id()))).isEmpty();
    }

    @Test
    void whatWasChargedHereBindsServiceExchangeAndParticipant() {
        // given
        Participant participant = participant();
        long service = world.service();
        // when
        world.charged(world.subscription(participant, service, "2026-01-01"), "2026-10-31");
        // then
        assertThat(chargedServices.isCharged(service)).isTrue();
        assertThat(chargedExchanges.isCharged(participant.exchange())).isTrue();
        assertThat(accountsOfParticipants.charged(List.of(participant.id()))).containsExactly(participant.id());
    }

    @Test
    void aVoidSubscriptionOwesNothingFromItsFirstDay() {
        // given
        long subscription = world.subscription(participant(), world.service(), "2026-01-01");
        world.charged(subscription, "2026-10-31");
        jdbc.sql("UPDATE subscription SET voided_at = CURRENT_TIMESTAMP, void_reason = 'test' WHERE id = ?").param(subscription).update();
        // when
        world.changed(subscription, "2026-01-01");
        // then
        assertThat(state(subscription)).containsEntry("ends_on", "2025-12-31").containsEntry("revised_from", "2026-01-01");
    }

    @Test
    void aChargedSubscriptionStaysAndAnotherTakesItsStateWithIt() {
        // given
        Participant participant = participant();
        long charged = world.subscription(participant, world.service(), "2026-01-01");
        world.charged(charged, "2026-10-31");
        long other = world.subscription(participant, world.service(), "2026-01-01");
        // when
        world.publish(new SubscriptionsDeletionRequested(List.of(other)));
        // then
        assertThat(chargeStates(other)).isZero();
        assertThatThrownBy(() -> world.publish(new SubscriptionsDeletionRequested(List.of(charged)))).isInstanceOf(Refusal.class);
    }

    @Test
    void anIssuerPrintsWhatItIsNowAndOldPrintsStay() {
        // given
        Issuer issuer = issuer(world.code("P"));
        Long before = issuerCopies.printsOf(List.of(issuer)).get(issuer.id());
        jdbc.sql("UPDATE issuer SET legal_name = 'Another name' WHERE id = ?").param(issuer.id()).update();
        // when
        world.publish(new IssuersChanged(List.of(issuer.id())));
        // then
        Long after = issuerCopies.printsOf(List.of(read(issuer.id()))).get(issuer.id());
        assertThat(after).isNotEqualTo(before);
        assertThat(issuerCopies.printsOf(List.of(issuer)).get(issuer.id())).isEqualTo(before);
    }

    @Test
    void aPrefixThatDocumentsShowNeverChanges() {
        // given
        Issuer issuer = issuer(world.code("Q"));
        issuerCopies.printsOf(List.of(issuer));
        jdbc.sql("UPDATE number_series SET next_number = 2 WHERE issuer_id = ?").param(issuer.id()).update();
        jdbc.sql("UPDATE issuer SET series_prefix = ? WHERE id = ?").params(world.code("R"), issuer.id()).update();
        // then
        assertThatThrownBy(() -> world.publish(new IssuersChanged(List.of(issuer.id()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("immutable-once-charged"));
    }

    private Participant participant() {
        return world.participant(world.exchange(), world.organisation("Somebody"));
    }

    private static PricesChanged prices(long service, @Nullable Long exchange, String from) {
        return new PricesChanged(List.of(new PricesChanged.Changed(service, exchange, LocalDate.parse(from))));
    }

    private Issuer issuer(String prefix) {
        return read(world.insert("INSERT INTO issuer (code, legal_name, series_prefix, due_days) VALUES (?, 'Issuer', ?, 10)",
                world.code("i"), prefix));
    }

    private Issuer read(long id) {
        return exchanges.issuers().stream().filter(issuer -> issuer.id() == id).findFirst().orElseThrow();
    }

    private long chargeStates(long subscription) {
        return jdbc.sql("SELECT COUNT(*) FROM charge_state WHERE subscription_id = ?").param(subscription).query(Long.class).single();
    }

    private Map<String, @Nullable String> state(long subscription) {
        return jdbc.sql("SELECT ends_on, revised_from, version FROM charge_state WHERE subscription_id = ?").param(subscription)
                .query((row, index) -> {
                    Map<String, @Nullable String> state = new java.util.HashMap<>();
                    state.put("ends_on", row.getString(1));
                    state.put("revised_from", row.getString(2));
                    state.put("version", row.getString(3));
                    return state;
                }).single();
    }
}
