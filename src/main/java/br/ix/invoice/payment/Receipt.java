package br.ix.invoice.payment;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, as whoever saw it reports it. {@code externalId}: what it is called there (of a bank file: bank, file and record), so
 * that it is received once; null by hand. {@code billingAccount} may be null where {@code parts} name an invoice; where neither is known it
 * waits in a work list. {@code parts}: what it is used for; null: the account's oldest open invoices, empty: nothing yet.
 * {@code reference} and {@code payer} are texts for people, of at most 140 characters.
 */
public record Receipt(@Nullable String externalId, @Nullable String billingAccount, @Nullable List<Part> parts, LocalDate receivedOn,
                      Money amount, String method, @Nullable String reference, @Nullable String payer) {

    /** An invoice (public id) and how much of it is meant; null: as much as is open. */
    public record Part(String invoice, @Nullable Money amount) {
    }

    /** Of an invoice that its reference names, as much as is open. */
    public static List<Part> ofInvoice(String invoice) {
        return List.of(new Part(invoice, null));
    }
}
