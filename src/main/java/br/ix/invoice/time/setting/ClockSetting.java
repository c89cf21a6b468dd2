package br.ix.invoice.time.setting;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the clock of the business is ahead: one row that every process reads again every two seconds. It only grows, also
 * when two administrators move it at once. Public: the resource of the clock moves it.
 */
@Component
public class ClockSetting {

    private static final String READ = """
            SELECT ahead_micros
              FROM clock_setting
             WHERE id = 1
            """;

    private static final String MOVE_FORWARD = """
            UPDATE clock_setting
               SET ahead_micros = :ahead
             WHERE id = 1
               AND ahead_micros <= :ahead
            """;

    private final JdbcClient jdbc;
    private final Clock real;
    private final boolean settable;
    private final AuditTrail trail;
    private volatile Duration ahead;

    ClockSetting(JdbcClient jdbc, @Qualifier("systemClock") Clock real,
                 @Value("${ix-invoice.clock.settable:false}") boolean settable, AuditTrail trail) {
        this.jdbc = jdbc;
        this.real = real;
        this.settable = settable;
        this.trail = trail;
        this.ahead = read();
    }

    Duration ahead() {
        return ahead;
    }

    /** What the clock of the business shows, to the microsecond. */
    public Instant now() {
        return real.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves the clock to an instant; refused (409) where the setting does not allow it or the instant has passed. */
    @Transactional
    public void moveTo(Instant wanted) {
        if (!settable) {
            throw Refusal.conflict("clock-not-settable",
                    "The clock of this server cannot be moved: start it with ix-invoice.clock.settable=true");
        }
        Instant before = now();
        Duration wantedAhead = Duration.between(real.instant(), wanted);
        int moved = jdbc.sql(MOVE_FORWARD).param("ahead", toMicros(wantedAhead)).update();
        this.ahead = read();
        if (moved == 0) {
            throw Refusal.conflict("clock-goes-forward-only",
                    "It is %s now, %s has passed: the clock only goes forward".formatted(now(), wanted));
        }
        trail.record("clock.moved", "clock", Map.of("now", before.toString()), Map.of("now", wanted.toString()));
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void readAgain() {
        this.ahead = read();
    }

    private Duration read() {
        return Duration.of(jdbc.sql(READ).query(Long.class).single(), ChronoUnit.MICROS);
    }

    /** Whole microseconds, upwards, so that the clock never shows less than what was asked for. */
    private static long toMicros(Duration duration) {
        long micros = Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000L);
        return duration.getNano() % 1_000L == 0 ? micros : micros + 1;
    }
}
