package br.ix.invoice.console.run;

import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Which month is to be billed next: the one after the last that was posted for all exchanges, else the last that has ended. Public: the first page shows it too. */
@Component
public class NextPeriod {

    private static final PageQuery LATEST = new PageQuery(PageQuery.DEFAULT_LIMIT, null);

    /** A month {@code yyyy-mm}; {@code ended}: it can be billed already; {@code from}: the first day on which it can be. */
    public record Found(String period, boolean ended, String from) {
    }

    private final BillingRuns runs;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    NextPeriod(BillingRuns runs, Exchanges exchanges, BusinessClock clock) {
        this.runs = runs;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    public Found find() {
        LocalDate today = exchanges.all().stream().map(Exchange::timeZone).map(clock::today).min(Comparator.naturalOrder())
                .orElseGet(() -> clock.today(ZoneOffset.UTC));
        YearMonth next = runs.list(null, null, RunState.POSTED.name(), LATEST).items().stream()
                .filter(run -> run.exchange() == null).map(RunView::period).map(YearMonth::parse).max(Comparator.naturalOrder())
                .map(posted -> posted.plusMonths(1)).orElseGet(() -> YearMonth.from(today).minusMonths(1));
        LocalDate from = next.plusMonths(1).atDay(1);
        return new Found(next.toString(), !today.isBefore(from), from.toString());
    }
}
