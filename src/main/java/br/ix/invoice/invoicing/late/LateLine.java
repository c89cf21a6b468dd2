package br.ix.invoice.invoicing.late;

import br.ix.invoice.money.Money;

/**
 * What a line charges for lateness: of which invoice (key, number), the how many-eth charge of it, and how it came about. Public, as a part of the
 * line that documents write.
 */
public record LateLine(long invoice, String number, int revision, Money amount, String portuguese, String english) {
}
