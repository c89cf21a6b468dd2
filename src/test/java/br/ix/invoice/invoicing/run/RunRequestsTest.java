package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.invoicing.RunRequest;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When a run may be requested: by the zones of its exchanges, and by the live runs in its way. All of it is rolled back. */
@IntegrationTest
class RunRequestsTest {

    private static final Instant NOVEMBER_EVERYWHERE = Instant.parse("2026-11-01T12:00:00Z");

    private final Scene scene;

    @Autowired
    private Runs runs;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private JobRequests jobs;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    RunRequestsTest(ApiClient api) {
        this.scene = new Scene(api);
    }

    /** Kiritimati is 14 hours ahead of UTC, Honolulu 10 behind. */
    @ParameterizedTest(name = "at {0} the run of October: {1}, {2}")
    @CsvSource({
        "2026-10-31T09:59:59Z, period-not-ended, period-not-ended", "2026-10-31T10:00:00Z, requested, period-not-ended",
        "2026-11-01T09:59:59Z, requested,        period-not-ended", "2026-11-01T10:00:00Z, requested, requested"})
    void aMonthHasEndedInTheZoneOfItsExchange(Instant now, String first, String last) {
        String kiritimati = exchange("Pacific/Kiritimati");
        String honolulu = exchange("Pacific/Honolulu");

        assertThat(withoutLiveRuns(() -> outcome(now, kiritimati))).isEqualTo(first);
        assertThat(withoutLiveRuns(() -> outcome(now, honolulu))).isEqualTo(last);
    }

    @Test
    void aRunOverAllExchangesWaitsForTheLastOfThem() {
        exchange("Pacific/Honolulu");

        assertThat(withoutLiveRuns(() -> outcome(Instant.parse("2026-11-01T09:59:59Z"), null))).isEqualTo("period-not-ended");
        assertThat(withoutLiveRuns(() -> outcome(NOVEMBER_EVERYWHERE, null))).isEqualTo("requested");
    }

    @Test
    void aRunOverAllExchangesIsInTheWayOfEach() {
        String exchange = exchange("America/Sao_Paulo");

        String[] found = withoutLiveRuns(() -> new String[] {request(null), inTheWayOf(exchange), inTheWayOf(null)});

        assertThat(found).containsOnly(found[0]);
    }

    @Test
    void aRunOfOneExchangeIsInTheWayOfOneOverAllButNotOfAnother() {
        String exchange = exchange("America/Sao_Paulo");
        String another = exchange("America/Sao_Paulo");

        String[] found = withoutLiveRuns(() -> new String[] {request(exchange), inTheWayOf(exchange), inTheWayOf(null), request(another)});

        assertThat(found).startsWith(found[0], found[0], found[0]);
        assertThat(found[3]).isNotEqualTo(found[0]);
    }

    private String exchange(String zone) {
        return scene.make("exchanges", Map.of("code", "x" + Scene.unique(), "name", "Exchange", "timeZone", zone, "currency", "USD"));
    }

    /** As if nobody billed anything now. */
    private <T> T withoutLiveRuns(Supplier<T> what) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("DELETE FROM billing_run_lock").update();
            return what.get();
        });
    }

    private String outcome(Instant now, @Nullable String exchange) {
        try {
            at(now).request(october(exchange), "test");
            return "requested";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private String request(@Nullable String exchange) {
        return at(NOVEMBER_EVERYWHERE).request(october(exchange), "test");
    }

    private String inTheWayOf(@Nullable String exchange) {
        try {
            return "nothing is in the way of " + request(exchange);
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("live-run-exists");
            return refused.properties().get("run").toString();
        }
    }

    private RunRequests at(Instant now) {
        return new RunRequests(runs, exchanges, jobs, new BusinessClock(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO), events, trail);
    }

    private static RunRequest october(@Nullable String exchange) {
        return new RunRequest("2026-10", exchange, false, false);
    }
}
