package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.time.LocalDate;

/**
 * A live line of an issued document: its days (both included), amount, revision, document, and whose document that is. Public as a
 * part of {@link Charged}.
 */
public record ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice, Payer payer) {

    /** A line where nobody asks who pays. */
    public ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice) {
        this(from, until, amount, revision, invoice, Payer.NOBODY);
    }
}
