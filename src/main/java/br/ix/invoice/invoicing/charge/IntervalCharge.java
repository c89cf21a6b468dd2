package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rates the days of one interval in their order: those charged already to compare, new ones to write. */
final class IntervalCharge {

    private final ChargeFacts facts;
    private final DayCount count;
    private final Rates rates;
    private final Lines lines;
    private final RunningTotal total;
    private @Nullable Rate lastRate;
    private int days;

    IntervalCharge(ChargeFacts facts, DayCount count, Lines lines) {
        this.facts = facts;
        this.count = count;
        this.rates = new Rates(facts, count);
        this.lines = lines;
        this.total = new RunningTotal(count, facts.currency());
    }

    /** Days that are charged already: they only count towards the running total. */
    void pass(Days charged) {
        for (Segment segment : rates.segments(charged)) {
            add(segment);
        }
    }

    /** New days: a line for each rate. */
    void charge(Days fresh) {
        for (Segment segment : rates.segments(fresh)) {
            BigDecimal reached = total.sum();
            Money before = money(total.inUnitOf(segment.from()));
            add(segment);
            if (segment.rate() != null) {
                RatedDays rated = new RatedDays(segment.rate(), count.days(segment.from(), segment.until()),
                        count.bases(segment.from(), segment.until()));
                lines.add(rated.line(new Days(segment.from(), segment.until()), money(total.sum().subtract(reached)), before),
                        segment.from());
            }
        }
    }

    /** One line for what the passed days cost now, less what was charged for them; none where that is the same. */
    void correct(ChargedInterval charged, Days concerned, LocalDate revisedFrom) {
        Money before = charged.amount(Money.zero(facts.currency()));
        Money difference = money(total.sum()).minus(before);
        if (!difference.isZero()) {
            Rate rate = lastRate != null ? lastRate : rates.shownOn(concerned.until());
            RatedDays rated = new RatedDays(rate, days, count.bases(concerned.from(), concerned.until()));
            lines.add(rated.line(concerned, difference, before).correcting(charged.latestInvoice(), charged.nextRevision()),
                    Days.later(concerned.from(), revisedFrom));
        }
    }

    private void add(Segment segment) {
        if (segment.rate() == null) {
            lines.missPrice(segment.from());
        } else {
            lastRate = segment.rate();
            days += count.days(segment.from(), segment.until());
            total.add(new Days(segment.from(), segment.until()), Objects.requireNonNull(segment.rate()).exact());
        }
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, facts.currency());
    }
}
