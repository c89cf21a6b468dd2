package br.ix.invoice.dunning.remind;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Which day it is at exchanges. */
@Component
record Today(Exchanges exchanges, BusinessClock clock) {

    LocalDate at(Exchange exchange) {
        return clock.today(exchange.timeZone());
    }

    /** The latest day of all exchanges. */
    LocalDate latest() {
        return exchanges.all().stream().map(this::at).max(LocalDate::compareTo).orElseGet(() -> clock.today(ZoneOffset.UTC));
    }
}
