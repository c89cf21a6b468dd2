package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A charge that is made once: due on the first day that is charged, whole, at the rate of that day. */
final class OneOff {

    private final ChargeFacts facts;
    private final Charged charged;
    private final Lines lines;
    private final Rates rates;
    private final Payers payers;
    private final LocalDate day;
    private final boolean owed;

    OneOff(ChargeFacts facts, Charged charged, Horizon horizon) {
        this.facts = facts;
        this.charged = charged.after(facts.subscription().settledThrough());
        this.lines = new Lines(facts, horizon);
        this.day = facts.chargingStart();
        DayCount count = new DayCount(facts.service(), day, day);
        this.rates = new Rates(facts, count);
        this.payers = new Payers(facts, count);
        LocalDate settled = facts.subscription().settledThrough();
        this.owed = !facts.subscription().isVoid() && (settled == null || day.isAfter(settled))
                && (!day.isAfter(horizon.end(facts.service())) || isChargedInAdvance());
    }

    Charge due() {
        if (charged.revisedFrom() == null && (!owed || isCharged())) {
            return Charge.Due.NOTHING;
        }
        Rate rate = owed ? rates.on(day) : null;
        if (owed && rate == null) {
            lines.missPrice(day);
            return lines.due(null);
        }
        charged.lines().stream().map(ChargedLine::from).filter(other -> rate == null || !other.equals(day)).distinct().sorted()
                .forEach(this::takeBack);
        if (rate != null && isLookedAt()) {
            charge(rate);
        }
        return lines.due(through());
    }

    private void charge(Rate rate) {
        ChargedInterval before = ChargedInterval.of(charged, day, day);
        Payer payer = payers.on(day);
        Map<Payer, ChargedInterval> byPayer = payers.charged(before);
        ChargedInterval own = byPayer.getOrDefault(payer, ChargedInterval.NOTHING);
        int revision = takeBack(byPayer, payer, day, before.nextRevision());
        Money charge = own.amount(Money.zero(facts.currency()));
        Money cost = Money.rounded(rate.exact(), facts.currency(), RoundingMode.HALF_UP);
        ChargeLine line = new RatedDays(rate, null, null).line(new Days(day, day), cost.minus(charge), charge).billedTo(payer);
        if (before.isEmpty()) {
            lines.add(line, day);
        } else if (!line.amount().isZero()) {
            lines.add(line.correcting(own.latestInvoice(), revision), day);
        }
    }

    /** What was charged on a day on which nothing is owed, or not yet. */
    private void takeBack(LocalDate other) {
        ChargedInterval before = ChargedInterval.of(charged, other, other);
        takeBack(payers.charged(before), null, other, before.nextRevision());
    }

    /** Takes back what payers but one were charged on a day, in lines from a revision on; the revision after them. */
    private int takeBack(Map<Payer, ChargedInterval> byPayer, @Nullable Payer stays, LocalDate other, int revision) {
        int next = revision;
        for (Map.Entry<Payer, ChargedInterval> one : byPayer.entrySet()) {
            Money charge = one.getValue().amount(Money.zero(facts.currency()));
            if (!one.getKey().equals(stays) && !charge.isZero()) {
                lines.add(new RatedDays(rates.shownOn(other), 0, 1).line(new Days(other, other), charge.negated(), charge)
                        .billedTo(one.getKey()).correcting(one.getValue().latestInvoice(), next++), other);
            }
        }
        return next;
    }

    /** A charged day before those that are revised is right, and its lines were not read. */
    private boolean isLookedAt() {
        return charged.revisedFrom() == null || !isCharged()
                || !day.isBefore(Charging.readFrom(facts.service(), charged.revisedFrom()));
    }

    private boolean isCharged() {
        return charged.chargedThrough() != null && !charged.chargedThrough().isBefore(day);
    }

    /** A day that an invoice on request charged before it is due is not taken back. */
    private boolean isChargedInAdvance() {
        return isCharged() && !ChargedInterval.of(charged, day, day).isEmpty();
    }

    /** A day that was given back and is not yet due again is looked at again later. */
    private @Nullable LocalDate through() {
        LocalDate before = charged.chargedThrough();
        if (owed) {
            return before == null ? day : Days.later(day, before);
        }
        return before == null || facts.subscription().isVoid() ? before : Days.earlier(day.minusDays(1), before);
    }
}
