package br.ix.invoice.dunning.remind;

import br.ix.invoice.money.Money;

/** An invoice (key) that is late as of the day of the look: for how many days, what is open, what being late costs. */
record LateInvoice(long invoice, int daysLate, Money open, Money charges) {
}
