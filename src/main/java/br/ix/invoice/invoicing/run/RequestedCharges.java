package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What chosen subscriptions of an account owe through a day: who pays it and in whose name it is issued, the lines of its invoice and their
 * taxes (null: none), days that count as charged without a line, and what becomes of charge states. Public for invoices on request.
 */
public record RequestedCharges(Document.Payer payer, Document.Issuing issuing, Money total, List<DocumentLine> lines,
                               @Nullable DocumentTaxes taxes, List<Settled> settled, List<Revised> revised) {

    /** Days of a subscription that are charged with zero. */
    public record Settled(long subscription, LocalDate from, LocalDate until) {
    }

    /**
     * Documents and facts agree through a day, and {@code revisedFrom} is to be looked at again all the same; where other accounts pay a part
     * that is still to be charged ({@code shared}), everything from {@code openFrom} on.
     */
    public record Revised(long subscription, LocalDate through, @Nullable LocalDate revisedFrom, boolean shared, LocalDate openFrom) {
    }
}
