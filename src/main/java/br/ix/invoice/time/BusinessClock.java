package br.ix.invoice.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock of the business: what "today" is for issue days, due days and the end of a month. Where the setting
 * {@code ix-invoice.clock.settable} allows it, an administrator moves it forward; log times, sessions and leases never use it.
 */
public final class BusinessClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final Supplier<Duration> ahead;

    public BusinessClock(Clock real, Duration ahead) {
        this(real, ZoneOffset.UTC, () -> ahead);
    }

    /** A clock that is ahead of the real one by what the supplier says at each reading. */
    public BusinessClock(Clock real, Supplier<Duration> ahead) {
        this(real, ZoneOffset.UTC, ahead);
    }

    private BusinessClock(Clock real, ZoneId zone, Supplier<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    /** The day that it is now in the zone of an exchange. */
    public LocalDate today(ZoneId zoneOfExchange) {
        return LocalDate.ofInstant(instant(), zoneOfExchange);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(real, other, ahead);
    }
}
