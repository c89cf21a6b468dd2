package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A live line of an issued document: its days (both included), amount, revision, document, whose document that is, and the keys of the
 * tax rules that counted for it. Public as a part of {@link Charged}.
 */
public record ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice, Payer payer, List<Long> taxRules) {

    /** A line on which no tax is. */
    public ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice, Payer payer) {
        this(from, until, amount, revision, invoice, payer, List.of());
    }

    /** A line where nobody asks who pays, and on which no tax is. */
    public ChargedLine(LocalDate from, LocalDate until, Money amount, int revision, long invoice) {
        this(from, until, amount, revision, invoice, Payer.NOBODY);
    }
}
