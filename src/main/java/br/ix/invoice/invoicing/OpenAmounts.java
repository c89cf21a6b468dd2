package br.ix.invoice.invoicing;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of issued documents is still open; this module shows it, payment, which owns what was paid, implements it. Where nobody does,
 * nothing was ever paid: an invoice is open with what is to be paid of its total.
 */
public interface OpenAmounts {

    /** The open amount of each document by its key, by a fixed number of queries for any number of documents. */
    Map<Long, Open> openOf(Collection<Issued> documents);

    /**
     * An issued document; {@code total} is what is to be paid: without taxes that the payer withholds. {@code credited}: what credit notes by
     * hand took back of that, above zero; {@code usedForItsInvoice}: a credit note that credits a certain invoice. {@code settled}: what the
     * system that it was taken over from says of its payment ({@code PAID}, or {@code CLOSED}: nothing open, written off), else null.
     * {@code today} is the day in the zone of its exchange.
     */
    record Issued(long id, boolean creditNote, Money total, Money credited, boolean usedForItsInvoice, @Nullable String settled,
                  @Nullable LocalDate dueOn, LocalDate today) {
    }

    /** What is open (of a credit note: what is not yet used, negative or zero), and how that is called; null for a credit note. */
    record Open(Money amount, @Nullable PaymentState state) {
    }
}
