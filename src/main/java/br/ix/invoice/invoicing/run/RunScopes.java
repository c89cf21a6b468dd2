package br.ix.invoice.invoicing.run;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which exchanges and which days a run looks at. */
@Component
class RunScopes {

    /** The longest interval of a service, in months. */
    private static final int LONGEST_INTERVAL = 12;

    private final Runs runs;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    RunScopes(Runs runs, Exchanges exchanges, BusinessClock clock) {
        this.runs = runs;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** Today where the run bills; a run over all exchanges takes the day of the first. */
    LocalDate today(Run run) {
        return exchanges.all().stream().filter(exchange -> run.exchange() == null || run.exchange() == exchange.id()).findFirst()
                .map(exchange -> clock.today(exchange.timeZone())).orElseGet(() -> clock.today(ZoneOffset.UTC));
    }

    /** What a run has locked; a preview locks nothing and looks at what there is. */
    List<Long> exchangesOf(Run run) {
        if (run.preview()) {
            return run.exchange() != null ? List.of(run.exchange()) : exchanges.all().stream().map(Exchange::id).toList();
        }
        return runs.lockedBy(run.id());
    }

    /** The last day that the run of a month could charge: in advance, through an interval that begins the month after. */
    static LocalDate horizon(YearMonth period) {
        return period.plusMonths(LONGEST_INTERVAL).atEndOfMonth();
    }
}
