package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.time.LocalDate;

/** A live line of an issued document: its days (both included), amount, revision and document. Public as a part of {@link Charged}. */
public record ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice) {
}
