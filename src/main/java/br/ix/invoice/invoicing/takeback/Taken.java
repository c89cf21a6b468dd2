package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be taken back, locked. {@code credits}: the invoice that a credit note by hand credits, with its effect;
 * {@code credited}: what live credit notes took back of it.
 */
record Taken(long id, String publicId, String kind, InvoiceState state, long issuer, Document.Payer payer, Money total, Money credited,
             @Nullable Long credits, @Nullable Effect effect) {

    boolean isCreditNote() {
        return kind.equals("CREDIT_NOTE");
    }

    /** A credit note that a person made; one of a run is that month's document like an invoice. */
    boolean isCreditNoteByHand() {
        return credits != null;
    }
}
