package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A charge that is made once: due on the first day of the subscription, whole, at the rate of that day. */
final class OneOff {

    private final ChargeFacts facts;
    private final Charged charged;
    private final Lines lines;
    private final Rates rates;
    private final LocalDate day;
    private final boolean owed;

    OneOff(ChargeFacts facts, Charged charged, Horizon horizon) {
        this.facts = facts;
        this.charged = charged;
        this.lines = new Lines(facts, horizon);
        this.day = facts.subscription().startsOn();
        this.rates = new Rates(facts, new DayCount(facts.service(), day, day));
        LocalDate settled = facts.subscription().settledThrough();
        this.owed = !facts.subscription().isVoid() && (settled == null || day.isAfter(settled))
                && (!day.isAfter(horizon.end(facts.service())) || isChargedInAdvance());
    }

    Charge due() {
        if (!charged.isRevised() && (!owed || isCharged())) {
            return Charge.Due.NOTHING;
        }
        Rate rate = owed ? rates.on(day) : null;
        if (owed && rate == null) {
            lines.missPrice(day);
            return lines.due(null);
        }
        write(rate);
        return lines.due(through());
    }

    private void write(@Nullable Rate rate) {
        ChargedInterval before = ChargedInterval.of(charged, LocalDate.MIN, LocalDate.MAX);
        Money cost = rate == null ? Money.zero(facts.currency())
                : Money.rounded(rate.exact(), facts.currency(), RoundingMode.HALF_UP);
        if (before.isEmpty() && rate != null) {
            lines.add(new Figures(rate, null, null).line(new Days(day, day), cost, Money.zero(facts.currency())), day);
        } else if (!before.isEmpty()) {
            correct(before, cost, rate);
        }
    }

    private void correct(ChargedInterval before, Money cost, @Nullable Rate rate) {
        Money charge = before.amount(Money.zero(facts.currency()));
        if (!cost.equals(charge)) {
            LocalDate concerned = rate == null ? before.first() : day;
            Figures figures = new Figures(rate == null ? rates.shownOn(concerned) : rate, rate == null ? 0 : null, rate == null ? 1 : null);
            lines.add(figures.line(new Days(concerned, concerned), cost.minus(charge), charge)
                    .correcting(before.latestInvoice(), before.nextRevision()), concerned);
        }
    }

    private boolean isCharged() {
        return charged.chargedThrough() != null && !charged.chargedThrough().isBefore(day);
    }

    /** A day that an invoice on request charged before it is due is not taken back. */
    private boolean isChargedInAdvance() {
        return isCharged() && !ChargedInterval.of(charged, day, day).isEmpty();
    }

    private @Nullable LocalDate through() {
        if (!owed) {
            return charged.chargedThrough();
        }
        return charged.chargedThrough() == null ? day : Days.later(day, charged.chargedThrough());
    }
}
