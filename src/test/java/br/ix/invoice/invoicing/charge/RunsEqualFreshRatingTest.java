package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.subscription.Subscriptions;
import java.time.YearMonth;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The whole program over eighteen months: random changes over the API and in bulk, documents on request, cancelled and credited,
 * before runs and under their drafts, months missed; after each run every payer carries in the tables what a day-by-day oracle says is
 * owed. {@code -Dix.seed=...} plays one again.
 */
@IntegrationTest
class RunsEqualFreshRatingTest {

    private static final Logger LOG = LoggerFactory.getLogger(RunsEqualFreshRatingTest.class);
    private static final YearMonth FIRST = YearMonth.of(2023, 12);
    private static final YearMonth LAST = YearMonth.of(2025, 5);
    private static final int SUBSCRIPTIONS = 18;

    @Autowired ApiClient api;
    @Autowired JdbcClient database;
    @Autowired Subscriptions subscriptions;

    @ParameterizedTest
    @CsvSource({"BRL, SUPPRESS", "KWD, ISSUE"})
    void afterEachRunTheTablesCarryWhatTheFactsOwe(String currency, String zeroInvoices) {
        long seed = Long.getLong("ix.seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        LiveIx ix = new LiveIx(api, random, currency, zeroInvoices);
        LiveChanges changes = new LiveChanges(ix, subscriptions);
        LiveBooks books = new LiveBooks(database, ix, "-Dix.seed=" + seed);
        LiveTaxes taxes = new LiveTaxes(database, ix, "-Dix.seed=" + seed);
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            ix.newSubscription();
        }

        for (YearMonth period = FIRST; !period.isAfter(LAST); period = period.plusMonths(1)) {
            changes.happen(13);
            if (period.equals(LAST)) {
                changes.happenAtLast();
            }
            if (random.nextInt(5) > 0 || period.equals(LAST)) {
                bill(ix, changes, period, books);
                books.requireThatTheyAgree(period);
                taxes.requireThatTheyAddUp();
            }
        }

        LOG.info("Seed {}: {} subscriptions, {} comparisons, {} taxes, changes accepted {}", seed, ix.subscriptions.size(), books.compared,
                taxes.compared, changes.accepted);
        assertThat(changes.accepted.keySet()).containsAll(changes.kinds());
    }

    /** Some drafts are discarded. Under some facts change: then they are drafted again where they are stale. Some months are requested twice. */
    private void bill(LiveIx ix, LiveChanges changes, YearMonth period, LiveBooks books) {
        JsonNode drafted = ix.world.draft(period.toString(), ix.exchange);
        if (ix.random.nextInt(6) == 0) {
            assertThat(api.post("/api/v1/billing-runs/" + drafted.path("id").asString() + "/discard", "{}").status()).isEqualTo(202);
            drafted = ix.world.draft(period.toString(), ix.exchange);
        }
        if (ix.random.nextInt(3) == 0) {
            changes.happen(2);
            if (!isPosted(ix, drafted)) {
                String run = drafted.path("id").asString();
                Answer redraft = api.post("/api/v1/billing-runs/" + run + "/redraft", "{}");
                assertThat(redraft.status()).as(redraft.text()).isEqualTo(202);
                requireNoneLeftOut(ix.world.post(ix.world.settled(run, "DRAFTED")));
            }
        } else {
            requireNoneLeftOut(ix.world.post(drafted));
        }
        if (ix.random.nextInt(6) == 0) {
            long lines = books.countLines();
            ix.world.bill(period.toString(), ix.exchange);
            assertThat(books.countLines()).isEqualTo(lines);
        }
    }

    private boolean isPosted(LiveIx ix, JsonNode drafted) {
        if (ix.world.approve(drafted).status() != 202) {
            return false;
        }
        requireNoneLeftOut(ix.world.settled(drafted.path("id").asString(), "POSTED"));
        return true;
    }

    private static void requireNoneLeftOut(JsonNode run) {
        assertThat(run.path("counts").path("parked").asInt() + run.path("counts").path("failed").asInt()).as(run.toString()).isZero();
    }
}
