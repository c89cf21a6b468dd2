package br.ix.invoice.invoicing.account;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.catalog.PricesChanged;
import br.ix.invoice.catalog.ServicesChanged;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Organisation;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.participant.ParticipantsChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class StaleAccountsTest {

    @Autowired BillingWorld world;
    @Autowired StaleAccounts stale;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    private Organisation organisation;
    private Participant participant;
    private long account;
    private long service;
    private long subscription;
    private long run;

    @BeforeEach
    void aBilledAccountUnderALiveRun() {
        organisation = world.organisation("Under a draft");
        participant = world.participant(world.exchange(), organisation);
        account = world.accountOf(participant);
        service = world.service();
        subscription = world.subscription(participant, service, "2026-01-01");
        run = world.run("DRAFTED", account, "BILLED");
    }

    @AfterEach
    void endRun() {
        world.end(run);
    }

    @Test
    void aNameMakesItStale() {
        world.rename(organisation, "Another name");
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aSubscriptionMakesItStale() {
        world.changed(subscription, "2026-10-05");
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aNewSubscriptionMakesItStale() {
        world.subscription(participant, service, "2026-10-05");
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aPriceOfItsExchangeMakesItStale() {
        world.publish(new PricesChanged(List.of(new PricesChanged.Changed(service, participant.exchange(), LocalDate.parse("2026-10-05")))));
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aPriceForEverywhereMakesItStale() {
        world.publish(new PricesChanged(List.of(new PricesChanged.Changed(service, null, LocalDate.parse("2026-10-05")))));
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aPriceOfAnotherExchangeDoesNot() {
        world.publish(new PricesChanged(List.of(new PricesChanged.Changed(service, world.exchange(), LocalDate.parse("2026-10-05")))));
        assertThat(world.isStale(run, account)).isFalse();
    }

    @Test
    void aServiceMakesItStale() {
        world.publish(new ServicesChanged(List.of(service), Map.of()));
        assertThat(world.isStale(run, account)).isTrue();
    }

    @Test
    void aMoveMakesTheAccountThatIsLeftStaleEvenWhenHistoryIsReplaced() {
        Participant other = world.participant(participant.exchange(), world.organisation("Other"));
        world.publish(new ParticipantsChanged(List.of(new ParticipantsChanged.Changed(participant.id(), LocalDate.parse("1900-01-01"), null,
                world.publicIdOf(world.accountOf(other))))));
        assertThat(world.isStale(run, account)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTED,   BILLED,      true",
        "DRAFTED,   NOTHING_DUE, true",
        "DRAFTED,   PARKED,      true",
        "FAILED,    FAILED,      true",
        "DRAFTING,  DUE,         false",
        "POSTED,    BILLED,      false",
        "DISCARDED, BILLED,      false"})
    void onlyWhatALiveRunHasHandledBecomesStale(String state, String outcome, boolean expected) {
        long other = world.run(state, account, outcome);
        world.rename(organisation, "Another name");
        assertThat(world.isStale(other, account)).isEqualTo(expected);
        world.end(other);
    }

    @Test
    void aRunWaitsForAChangeThatIsUnderWay() throws Exception {
        // given
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            events.publishEvent(new ServicesChanged(List.of(service), Map.of()));
            changed.countDown();
            await(mayCommit);
        }));
        await(changed);
        // when
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(stale::awaitChangesUnderWay);
        // then
        assertThat(waiting).isNotDone();
        mayCommit.countDown();
        assertThat(waiting).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(change).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
