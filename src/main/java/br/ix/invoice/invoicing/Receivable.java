package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A numbered document as something that is owed: {@code payable} is what was to be paid, {@code open} what of it is not settled (of a credit
 * note: negative, what of it is not used). {@code account} and {@code credits} (the invoice that a credit note credits) are keys.
 */
public record Receivable(long id, String publicId, String number, long account, boolean creditNote, InvoiceState state,
                         @Nullable Long credits, Money payable, Money open, Money paid, Money writtenOff, LocalDate issuedOn,
                         @Nullable LocalDate dueOn) {

    /** Whether something of it can be settled. */
    public boolean isOpen() {
        return state == InvoiceState.ISSUED && !open.isZero();
    }
}
