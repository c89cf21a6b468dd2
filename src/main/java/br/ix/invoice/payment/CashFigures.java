package br.ix.invoice.payment;

import br.ix.invoice.payment.balance.CashSums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sums over the money of months, for reports. Keys are internal. */
@Component
public class CashFigures {

    private final CashSums sums;

    CashFigures(CashSums sums) {
        this.sums = sums;
    }

    /** Of a billing account: what came in, what went back (reversed or refunded), what was written off; all zero or more, unless taken back. */
    public record Cash(long account, BigDecimal received, BigDecimal returned, BigDecimal writtenOff) {
    }

    /** By the days on which it happened; one query. */
    public List<Cash> of(YearMonth month) {
        return sums.of(month);
    }

    /** How many entries there are of each month, both included; a month without any is absent. */
    public Map<YearMonth, Long> counts(YearMonth from, YearMonth until) {
        return sums.counts(from, until);
    }
}
