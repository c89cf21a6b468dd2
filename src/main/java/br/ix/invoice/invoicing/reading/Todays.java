package br.ix.invoice.invoicing.reading;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What day it is at the exchanges: the day of UTC, or the one before or after it. */
@Component
class Todays {

    private final Exchanges exchanges;
    private final BusinessClock clock;

    Todays(Exchanges exchanges, BusinessClock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    LocalDate at(Exchange exchange) {
        return clock.today(exchange.timeZone());
    }

    /** Three days and the keys of the exchanges where it is the earlier or the later one (never empty: -1 is nobody's key). */
    void put(Map<String, @Nullable Object> parameters) {
        LocalDate today = clock.today(ZoneOffset.UTC);
        List<Long> earlier = new ArrayList<>(List.of(-1L));
        List<Long> later = new ArrayList<>(List.of(-1L));
        exchanges.all().forEach(exchange -> {
            if (at(exchange).isBefore(today)) {
                earlier.add(exchange.id());
            } else if (at(exchange).isAfter(today)) {
                later.add(exchange.id());
            }
        });
        parameters.putAll(Map.of("yesterday", today.minusDays(1), "today", today, "tomorrow", today.plusDays(1),
                "earlier", earlier, "later", later));
    }
}
