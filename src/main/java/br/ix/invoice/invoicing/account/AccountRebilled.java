package br.ix.invoice.invoicing.account;

import java.time.LocalDate;

/** A billing account bills to another organisation from a day on; published in the transaction of the change, within this module. */
public record AccountRebilled(long account, LocalDate from) {
}
