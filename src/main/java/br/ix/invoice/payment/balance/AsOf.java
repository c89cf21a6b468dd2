package br.ix.invoice.payment.balance;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a day ends at an exchange. */
@Component
class AsOf {

    private final Exchanges exchanges;
    private final BusinessClock clock;

    AsOf(Exchanges exchanges, BusinessClock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** A day, and the first instant that is not of it any more. */
    record Moment(LocalDate day, Instant before) {
    }

    /** By exchange (key); a day that is null is today, and all that is booked. */
    Map<Long, Moment> at(@Nullable LocalDate day, Collection<Long> ofExchanges) {
        return exchanges.withIds(ofExchanges).values().stream().collect(Collectors.toMap(one -> one.id(), one -> at(day, one.timeZone())));
    }

    private Moment at(@Nullable LocalDate day, ZoneId zone) {
        LocalDate asked = day == null ? clock.today(zone) : day;
        return new Moment(asked, asked.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
