package br.ix.invoice.dunning.late;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What was to be paid by when, and what of it was settled on which days, by money or otherwise. */
record LateDebt(Money payable, LocalDate dueOn, List<Settled> settled) {

    /** So much on a day; below zero where something was taken back on a later day. */
    record Settled(LocalDate on, Money amount) {
    }

    /** What is open at the end of a day. */
    Money openOn(LocalDate day) {
        return settled.stream().filter(one -> !one.on().isAfter(day)).map(Settled::amount).reduce(payable, Money::minus);
    }
}
