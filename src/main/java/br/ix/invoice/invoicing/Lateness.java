package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;

/**
 * What it comes to that an invoice (key, of an account) was paid late, all in all, as of a day. {@code settled}: it will not become more; {@code portuguese},
 * {@code english}: how it came about.
 */
public record Lateness(long account, long invoice, String number, Money owed, boolean settled, String portuguese, String english) {
}
