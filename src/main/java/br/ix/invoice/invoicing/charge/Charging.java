package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of charging: what a subscription owes by its facts, less what was charged. Pure and without side effects; the same
 * arguments give the same lines. The rule in words and figures: {@code docs/reference/charging.md}. Public for the run and invoices
 * on request.
 */
public final class Charging {

    private Charging() {
    }

    /** The lines that bring what was charged to what is owed through the horizon. Nothing that was charged further is taken back. */
    public static Charge due(ChargeFacts facts, Charged charged, Horizon horizon) {
        if (!facts.service().recurring()) {
            return new OneOff(facts, charged, horizon).due();
        }
        return charged.isRevised() ? new Revision(facts, charged, horizon).due() : newDays(facts, charged, horizon);
    }

    /**
     * The first day from which {@link Charged#lines} must be complete, for a subscription that is revised from a day: the first of its
     * interval, because its running total begins there.
     */
    public static LocalDate readFrom(Service service, LocalDate revisedFrom) {
        return DayCount.start(revisedFrom, service.recurring() ? service.intervalMonths() : 1);
    }

    private static Charge newDays(ChargeFacts facts, Charged charged, Horizon horizon) {
        Owed owed = Owed.of(facts, horizon);
        LocalDate from = charged.chargedThrough() == null ? owed.first()
                : Days.later(owed.first(), charged.chargedThrough().plusDays(1));
        if (from.isAfter(owed.due())) {
            return Charge.Due.NOTHING;
        }
        DayCount count = new DayCount(facts.service(), facts.chargingStart(), owed.first());
        ChargeLine line = lineOfOneMonth(facts, count, new Days(from, owed.due()));
        if (line != null && !from.isBefore(horizon.catchUpLimit())) {
            return new Charge.Due(List.of(line), owed.due());
        }
        return intervals(facts, count, new Days(from, owed.due()), new Lines(facts, horizon));
    }

    /** The common case without detours: days of one month, none of it charged, at one rate; null where it is something else. */
    private static @Nullable ChargeLine lineOfOneMonth(ChargeFacts facts, DayCount count, Days days) {
        LocalDate from = days.from();
        if (facts.service().intervalMonths() != 1 || !from.equals(count.firstUsedInMonthOf(from))
                || from.getMonthValue() != days.until().getMonthValue() || from.getYear() != days.until().getYear()) {
            return null;
        }
        Rates rates = new Rates(facts, count);
        Rate rate = rates.on(from);
        if (rate == null || !count.isByMonth() && rates.lastDayOfRate(from, days.until()).isBefore(days.until())) {
            return null;
        }
        Payers payers = new Payers(facts, count);
        if (!payers.areOne(days)) {
            return null;
        }
        int used = count.days(from, days.until());
        int base = count.base(from);
        BigDecimal amount = rate.exact().multiply(BigDecimal.valueOf(used))
                .divide(BigDecimal.valueOf(base), facts.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new RatedDays(rate, used, base).line(days, new Money(amount, facts.currency()), Money.zero(facts.currency()))
                .billedTo(payers.on(from)).apartFrom(ServiceDays.of(facts, days.from(), days.until()));
    }

    private static Charge intervals(ChargeFacts facts, DayCount count, Days days, Lines lines) {
        LocalDate day = days.from();
        while (!day.isAfter(days.until())) {
            LocalDate end = count.intervalEnd(day);
            IntervalCharge interval = new IntervalCharge(facts, count, lines);
            interval.pass(new Days(count.firstOwedInIntervalOf(day), day.minusDays(1)));
            interval.charge(new Days(day, Days.earlier(end, days.until())));
            day = end.plusDays(1);
        }
        return lines.due(days.until());
    }
}
