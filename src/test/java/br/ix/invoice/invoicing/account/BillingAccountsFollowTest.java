package br.ix.invoice.invoicing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingAccountView;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Organisation;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.participant.ParticipantsDeletionRequested;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PayerCopies}, {@link NewAccounts}, {@link AccountMoves} and, of what is taken back, {@link Vetoes}, by the events that they hear. */
@IntegrationTest
class BillingAccountsFollowTest {

    private static final Caller OPERATOR = new Caller("operator", Role.OPERATOR, null, null);

    @Autowired BillingWorld world;
    @Autowired BillingAccounts accounts;
    @Autowired JdbcClient jdbc;

    @Test
    void anOrganisationThatChangesItsNameIsSeenOnWhatItsAccountPrintsAtOnce() {
        // given
        Organisation organisation = world.organisation("Old Name Ltda");
        // when
        world.rename(organisation, "New Name Ltda");
        // then
        assertThat(snapshotOf(organisation)).contains("\"legalName\"", "New Name Ltda").doesNotContain("Old Name");
    }

    @Test
    void aParticipantGetsAnAccountOfItsOwnThatBillsToItsOrganisation() {
        // given
        Organisation organisation = world.organisation("Own Account Ltda");
        // when
        Participant participant = world.participant(world.exchange(), organisation);
        // then
        BillingAccountView account = view(participant);
        assertThat(account.id()).isEqualTo(NewAccounts.ownAccountOf(participant.publicId()).toString());
        assertThat(account.billTo()).isEqualTo(organisation.publicId().toString());
        assertThat(account.participants()).containsExactly(participant.publicId().toString());
    }

    @Test
    void aParticipantThatNamesASharedAccountIsBilledToIt() {
        // given
        Organisation reseller = world.organisation("Reseller Ltda");
        Participant first = world.participant(world.exchange(), reseller);
        // when
        Participant second = world.participant(first.exchange(), world.organisation("Customer"), world.publicIdOf(world.accountOf(first)));
        // then
        assertThat(world.accountOf(second)).isEqualTo(world.accountOf(first));
        assertThat(view(first).participants()).containsExactlyInAnyOrder(first.publicId().toString(), second.publicId().toString());
    }

    @Test
    void anAccountThatDoesNotExistIsRefusedWithItsField() {
        Organisation organisation = world.organisation("Nobody");
        long exchange = world.exchange();
        assertThatThrownBy(() -> world.participant(exchange, organisation, "no-such-account"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .singleElement().satisfies(fault -> assertThat(fault.field()).isEqualTo("billingAccount")));
    }

    @Test
    void anAccountOfAnotherExchangeIsRefused() {
        Organisation organisation = world.organisation("Elsewhere");
        String elsewhere = world.publicIdOf(world.accountOf(world.participant(world.exchange(), organisation)));
        long exchange = world.exchange();
        assertThatThrownBy(() -> world.participant(exchange, organisation, elsewhere)).isInstanceOf(Refusal.class);
    }

    @Test
    void aNewOrganisationPaysTheOwnAccountFromItsDayOn() {
        // given
        Participant participant = world.participant(world.exchange(), world.organisation("Before"));
        Organisation after = world.organisation("After");
        // when
        change(participant, "2026-09-01", after.id(), null);
        // then
        assertThat(payersOf(participant)).hasSize(2).last().isEqualTo("2026-09-01=" + after.id());
    }

    @Test
    void aCorrectionFromTheBeginningReplacesTheWholeHistory() {
        // given
        Participant participant = world.participant(world.exchange(), world.organisation("Before"));
        change(participant, "2026-09-01", world.organisation("Between").id(), null);
        Organisation right = world.organisation("Right");
        // when
        change(participant, "1900-01-01", right.id(), null);
        // then
        assertThat(payersOf(participant)).containsExactly("1900-01-01=" + right.id());
    }

    @Test
    void aChangeBeforeALaterOneIsRefused() {
        Participant participant = world.participant(world.exchange(), world.organisation("Before"));
        change(participant, "2026-09-01", world.organisation("Between").id(), null);
        long other = world.organisation("Other").id();
        assertThatThrownBy(() -> change(participant, "2026-08-01", other, null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("later-change-exists"));
    }

    @Test
    void aParticipantMovesToAnotherAccountAndChargedDaysFromThenOnAreRevised() {
        // given
        Participant reseller = world.participant(world.exchange(), world.organisation("Reseller"));
        Participant moving = world.participant(reseller.exchange(), world.organisation("Moving"));
        long subscription = world.subscription(moving, world.service(), "2026-01-01");
        world.charged(subscription, "2026-10-31");
        // when
        change(moving, "2026-10-01", null, world.publicIdOf(world.accountOf(reseller)));
        // then
        assertThat(world.accountOf(moving)).isEqualTo(world.accountOf(reseller));
        assertThat(revisedFrom(subscription)).isEqualTo(LocalDate.parse("2026-10-01"));
    }

    @Test
    void aParticipantThatIsTakenBackTakesItsAccountWithIt() {
        // given
        Participant participant = world.participant(world.exchange(), world.organisation("Taken back"));
        long account = world.accountOf(participant);
        // when
        world.publish(new ParticipantsDeletionRequested(List.of(participant.id())));
        // then
        assertThat(jdbc.sql("SELECT COUNT(*) FROM billing_account WHERE id = ?").param(account).query(Long.class).single()).isZero();
    }

    @Test
    void aParticipantWithSubscriptionsStays() {
        Participant participant = world.participant(world.exchange(), world.organisation("Stays"));
        world.subscription(participant, world.service(), "2026-01-01");
        assertThatThrownBy(() -> world.publish(new ParticipantsDeletionRequested(List.of(participant.id()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("participant-in-use"));
    }

    private void change(Participant participant, String day, @Nullable Long organisation, @Nullable String billingAccount) {
        world.publish(new ParticipantsChanged(List.of(new ParticipantsChanged.Changed(participant.id(), LocalDate.parse(day),
                organisation, billingAccount))));
    }

    private BillingAccountView view(Participant participant) {
        return accounts.byId(world.publicIdOf(world.accountOf(participant)), OPERATOR);
    }

    private String snapshotOf(Organisation organisation) {
        return jdbc.sql("SELECT snapshot FROM payer WHERE organisation_id = ?").param(organisation.id()).query(String.class).single();
    }

    private List<String> payersOf(Participant participant) {
        return jdbc.sql("""
                SELECT CONCAT(effective_on, '=', organisation_id) FROM billing_account_payer WHERE billing_account_id = ? ORDER BY effective_on
                """).param(world.accountOf(participant)).query(String.class).list();
    }

    private @Nullable LocalDate revisedFrom(long subscription) {
        return jdbc.sql("SELECT revised_from FROM charge_state WHERE subscription_id = ?").param(subscription)
                .query((row, index) -> row.getObject(1, LocalDate.class)).list().get(0);
    }
}
