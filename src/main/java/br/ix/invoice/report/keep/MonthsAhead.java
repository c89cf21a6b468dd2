package br.ix.invoice.report.keep;

import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.report.ReportRange;
import br.ix.invoice.time.BusinessClock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works the months of the last year out before somebody asks for them, one after the other; while a run is at work, none. */
@Component
class MonthsAhead {

    private static final int KEPT_AHEAD = 12;

    private final MonthKeeper keeper;
    private final BillingRuns runs;
    private final BusinessClock clock;

    MonthsAhead(MonthKeeper keeper, BillingRuns runs, BusinessClock clock) {
        this.keeper = keeper;
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 900_000)
    void keepLastYear() {
        YearMonth now = YearMonth.from(clock.today(ZoneOffset.UTC));
        for (MonthPart part : MonthPart.values()) {
            for (YearMonth month = now.minusMonths(KEPT_AHEAD); !month.isAfter(now) && !runs.areAtWork(); month = month.plusMonths(1)) {
                keeper.keep(new ReportRange(month, month, null), part);
            }
        }
    }
}
