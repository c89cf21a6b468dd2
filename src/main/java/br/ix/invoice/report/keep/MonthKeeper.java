package br.ix.invoice.report.keep;

import br.ix.invoice.invoicing.IssuedFigures;
import br.ix.invoice.invoicing.IssuedFigures.Counts;
import br.ix.invoice.payment.CashFigures;
import br.ix.invoice.report.ReportRange;
import br.ix.invoice.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the figures of months out where they are not kept, or where there are more rows now: three counts over keys tell, whatever the months hold.
 * A month that is not over is looked at again after some minutes, since what is due moves by itself. Public for the module's face.
 */
@Component
public class MonthKeeper {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final KeptMonths months;
    private final MonthFigures figures;
    private final IssuedFigures issued;
    private final CashFigures cash;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MonthKeeper(KeptMonths months, MonthFigures figures, IssuedFigures issued, CashFigures cash, BusinessClock clock, TransactionTemplate transaction) {
        this.months = months;
        this.figures = figures;
        this.issued = issued;
        this.cash = cash;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Afterwards revenue and cash of each month of the range are kept as they are now; months to come are left out. */
    public void keepSums(ReportRange range) {
        keep(range, MonthPart.SUMS);
    }

    /** Afterwards what is owed at the end of each month of the range is kept as it is now; months to come are left out. */
    public void keepReceivables(ReportRange range) {
        keep(range, MonthPart.RECEIVABLES);
    }

    void keep(ReportRange range, MonthPart part) {
        YearMonth last = YearMonth.from(clock.today(ZoneOffset.ofHours(14)));
        YearMonth until = range.until().isAfter(last) ? last : range.until();
        if (range.from().isAfter(until)) {
            return;
        }
        Map<YearMonth, KeptMonth> kept = months.between(part, range.from(), until);
        Map<YearMonth, Counts> documents = issued.counts(range.from(), until);
        Map<YearMonth, Long> entries = cash.counts(range.from(), until);
        for (YearMonth month = range.from(); !month.isAfter(until); month = month.plusMonths(1)) {
            Counts counts = documents.getOrDefault(month, Counts.NONE);
            KeptMonth now = new KeptMonth(counts.issued(), counts.cancelled(), entries.getOrDefault(month, 0L), isOver(month), clock.instant());
            KeptMonth before = kept.get(month);
            if (before == null || !before.isOf(now) || !now.over() && isOld(before.at())) {
                keep(part, month, now);
            }
        }
    }

    private void keep(MonthPart part, YearMonth month, KeptMonth now) {
        transaction.executeWithoutResult(status -> {
            months.put(part, month, now);
            figures.write(part, month, now.over());
        });
    }

    /** In every zone. */
    private boolean isOver(YearMonth month) {
        return YearMonth.from(clock.today(ZoneOffset.ofHours(-12))).isAfter(month);
    }

    private boolean isOld(Instant at) {
        return at.plus(FRESH).isBefore(clock.instant());
    }
}
