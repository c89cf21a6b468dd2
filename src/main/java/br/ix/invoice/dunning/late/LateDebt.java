package br.ix.invoice.dunning.late;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was to be paid by when, and what of it was settled on which days, by money or otherwise. */
record LateDebt(Money payable, LocalDate dueOn, List<Settled> settled) {

    /** So much on a day; below zero where something was taken back on a later day. */
    record Settled(LocalDate on, Money amount) {
    }

    /** The same without what of it is charged for having been late before: it is paid first, and nothing is asked for it. */
    LateDebt without(Money lateBefore) {
        if (lateBefore.isZero() || lateBefore.isNegative()) {
            return this;
        }
        List<Settled> rest = new ArrayList<>();
        Money left = lateBefore;
        for (Settled one : settled) {
            Money first = one.amount().compareTo(left) < 0 ? one.amount() : left;
            left = left.minus(first);
            rest.add(new Settled(one.on(), one.amount().minus(first)));
        }
        return new LateDebt(payable.minus(lateBefore), dueOn, rest);
    }

    /** What is open at the end of a day. */
    Money openOn(LocalDate day) {
        return settled.stream().filter(one -> !one.on().isAfter(day)).map(Settled::amount).reduce(payable, Money::minus);
    }
}
