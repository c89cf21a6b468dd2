package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Charges a subscription whose facts changed after the fact: interval by interval, what is owed now less what live lines carry. The
 * days through the last charged one of an interval get one line with the difference for each payer (those between charged days are due
 * with them), the days after it are new.
 */
final class Revision {

    private final ChargeFacts facts;
    private final Charged charged;
    private final Owed owed;
    private final DayCount count;
    private final Lines lines;
    private final LocalDate revisedFrom;

    Revision(ChargeFacts facts, Charged charged, Horizon horizon) {
        this.facts = facts;
        this.charged = charged;
        this.owed = Owed.of(facts, horizon);
        this.count = new DayCount(facts.service(), facts.chargingStart(), owed.first());
        this.lines = new Lines(facts, horizon);
        this.revisedFrom = earliestDay();
    }

    Charge due() {
        ChargedInterval all = chargedHere(LocalDate.MIN, LocalDate.MAX);
        LocalDate last = all.isEmpty() ? owed.due() : Days.later(all.last(), owed.due());
        for (LocalDate day = count.intervalStart(revisedFrom); !day.isAfter(last); day = count.intervalEnd(day).plusDays(1)) {
            chargeInterval(day, count.intervalEnd(day));
        }
        LocalDate through = through(all.days());
        boolean unchanged = charged.revisedFrom() == null && Objects.equals(through, charged.chargedThrough());
        return unchanged && lines.isEmpty() ? Charge.Due.NOTHING : lines.due(through);
    }

    private void chargeInterval(LocalDate start, LocalDate end) {
        ChargedInterval before = chargedHere(start, end);
        IntervalCharge interval = new IntervalCharge(facts, count, lines);
        Days due = new Days(owed.first(), owed.due()).within(start, end);
        if (before.isEmpty()) {
            interval.charge(due);
            return;
        }
        Days compared = new Days(owed.first(), owed.last()).within(start, before.last());
        new Comparison(new Payers(facts, count), interval).compare(before, compared, revisedFrom);
        interval.charge(due.within(before.last().plusDays(1), end));
    }

    /** What was charged here: an import's days are settled elsewhere, whatever was charged for them stands. */
    private ChargedInterval chargedHere(LocalDate from, LocalDate until) {
        LocalDate elsewhere = facts.subscription().settledThrough();
        return ChargedInterval.of(charged, elsewhere == null ? from : Days.later(from, elsewhere.plusDays(1)), until);
    }

    private LocalDate earliestDay() {
        LocalDate next = charged.chargedThrough() == null ? owed.first() : charged.chargedThrough().plusDays(1);
        return charged.revisedFrom() == null ? next : Days.earlier(next, charged.revisedFrom());
    }

    /**
     * The day before the first that is owed, was charged once, and is neither due nor charged now; else all that was charged. Where
     * nothing is revised, all charged days are right, and lines of the last interval only were read.
     */
    private @Nullable LocalDate through(List<Days> chargedDays) {
        LocalDate before = charged.chargedThrough();
        LocalDate day = Days.later(owed.first(), owed.due().plusDays(1));
        for (Days days : chargedDays) {
            if (!count.intervalStart(days.from()).isAfter(day)) {
                day = Days.later(day, days.until().plusDays(1));
            }
        }
        if (before != null && charged.revisedFrom() != null && !day.isAfter(Days.earlier(before, owed.last()))) {
            return day.minusDays(1);
        }
        boolean nothingDue = owed.due().isBefore(owed.first());
        return before == null ? nothingDue ? null : owed.due() : nothingDue ? before : Days.later(before, owed.due());
    }
}
