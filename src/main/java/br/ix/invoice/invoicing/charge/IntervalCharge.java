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
    private final Payers payers;

    IntervalCharge(ChargeFacts facts, DayCount count, Lines lines) {
        this.facts = facts;
        this.count = count;
        this.rates = new Rates(facts, count);
        this.lines = lines;
        this.total = new RunningTotal(count, facts.currency());
        this.payers = new Payers(facts, count);
    }

    /** Days that are charged already only count towards the running total; what they cost now. */
    Cost pass(Days charged) {
        BigDecimal reached = total.sum();
        Cost cost = Cost.NOTHING;
        for (Segment segment : rates.segments(charged)) {
            add(segment);
            if (segment.rate() != null) {
                cost = cost.plus(new Cost(BigDecimal.ZERO, count.days(segment.from(), segment.until()), segment.rate(),
                        segment.rate().waived()));
            }
        }
        return new Cost(total.sum().subtract(reached), cost.days(), cost.rate(), cost.waived());
    }

    /** New days: a line for each payer and rate. */
    void charge(Days fresh) {
        for (Payers.Part part : payers.parts(fresh)) {
            for (Segment segment : rates.segments(part.days())) {
                ChargeLine line = line(segment);
                if (line != null) {
                    lines.add(line.billedTo(part.payer()), segment.from());
                }
            }
        }
    }

    /** Days among charged ones of a payer that was charged nothing: new lines, but none where they cost nothing. */
    void chargeAgain(Payers.Part part, int revision) {
        for (Segment segment : rates.segments(part.days())) {
            ChargeLine line = line(segment);
            if (line != null && !line.amount().isZero()) {
                lines.add(line.billedTo(part.payer()).correcting(null, revision), segment.from());
            }
        }
    }

    /** One line for what the days of a share cost now, less what was charged for them; none, and false, where that is the same. */
    boolean correct(Share share, int revision, LocalDate revisedFrom) {
        Money before = share.charged().amount(Money.zero(facts.currency()));
        Money difference = money(share.cost().amount().setScale(facts.currency().getDefaultFractionDigits())).minus(before);
        if (difference.isZero()) {
            return false;
        }
        Days concerned = share.concerned();
        Rate rate = share.cost().rate() != null ? share.cost().rate() : rates.shownOn(concerned.until());
        RatedDays rated = new RatedDays(rate.with(share.cost().waived()), share.cost().days(), count.bases(concerned.from(), concerned.until()));
        lines.add(rated.line(concerned, difference, before).billedTo(share.payer())
                .correcting(share.charged().latestInvoice(), revision), Days.later(concerned.from(), revisedFrom));
        return true;
    }

    /** The line of days at one rate, which reach the running total with it; null where they have no price. */
    private @Nullable ChargeLine line(Segment segment) {
        BigDecimal reached = total.sum();
        Money before = money(total.inUnitOf(segment.from()));
        add(segment);
        if (segment.rate() == null) {
            return null;
        }
        RatedDays rated = new RatedDays(segment.rate(), count.days(segment.from(), segment.until()),
                count.bases(segment.from(), segment.until()));
        return rated.line(new Days(segment.from(), segment.until()), money(total.sum().subtract(reached)), before);
    }

    private void add(Segment segment) {
        if (segment.rate() == null) {
            lines.missPrice(segment.from());
        } else {
            total.add(new Days(segment.from(), segment.until()), Objects.requireNonNull(segment.rate()).exact());
        }
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, facts.currency());
    }
}
