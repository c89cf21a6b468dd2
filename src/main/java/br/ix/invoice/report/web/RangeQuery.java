package br.ix.invoice.report.web;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.report.ReportRange;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Months {@code yyyy-mm} as text, both included (null: the last twelve), and the code of an exchange (null: all). */
record RangeQuery(@Nullable String from, @Nullable String until, @Nullable String exchange) {

    private static final int MOST_MONTHS = 120;
    private static final int DEFAULT_MONTHS = 11;

    /** All faults are refused at once (400). */
    ReportRange range(LocalDate today, Exchanges exchanges) {
        Inputs in = new Inputs(Form.of(this));
        YearMonth last = month(in, "until", YearMonth.from(today));
        YearMonth first = month(in, "from", last.minusMonths(DEFAULT_MONTHS));
        if (last.isBefore(first) || ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            in.refuse("INVALID_PERIOD", "from", "is not at most %d months up to %s".formatted(MOST_MONTHS, last));
        }
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return new ReportRange(first, last, exchanges.filter(exchange));
    }

    private static YearMonth month(Inputs in, String field, YearMonth otherwise) {
        String text = in.raw(field);
        try {
            YearMonth month = text == null ? otherwise : YearMonth.parse(text);
            if (month.getYear() >= 1990 && month.getYear() <= 2200) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            // falls through to the fault
        }
        in.refuse("INVALID_PERIOD", field, "is not a month of the form yyyy-mm between 1990 and 2200");
        return otherwise;
    }
}
