package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.figure.IssuedSums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums over what was issued in months, for reports: one query a month, whatever is in it. Keys are internal. */
@Component
public class IssuedFigures {

    private final IssuedSums sums;

    IssuedFigures(IssuedSums sums) {
        this.sums = sums;
    }

    /**
     * What lines came to of a service (null: by hand) at an exchange in a currency; {@code discounts} and {@code waivers}: what they cost, that is how
     * much more it would be without them. What was cancelled in the month is taken off, whenever it was issued.
     */
    public record Revenue(long exchange, @Nullable Long service, String currency, BigDecimal amount, BigDecimal discounts, BigDecimal waivers) {
    }

    /** What was to be paid of invoices ({@code issued}), of credit notes ({@code credited}, below zero), and of what was cancelled ({@code cancelled}, below zero). */
    public record Issued(long exchange, String currency, BigDecimal issued, BigDecimal credited, BigDecimal cancelled) {
    }

    /** How many documents were issued and cancelled in a month. */
    public record Counts(long issued, long cancelled) {

        public static final Counts NONE = new Counts(0, 0);
    }

    public List<Revenue> revenue(YearMonth month) {
        return sums.revenue(month);
    }

    public List<Issued> issued(YearMonth month) {
        return sums.issued(month);
    }

    /** By month, both included; one in which nothing happened is absent. */
    public Map<YearMonth, Counts> counts(YearMonth from, YearMonth until) {
        return sums.counts(from, until);
    }
}
