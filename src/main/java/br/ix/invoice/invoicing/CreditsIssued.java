package br.ix.invoice.invoicing;

import java.util.List;

/**
 * Credit notes were issued; published in the transaction that gave them their numbers, before {@link InvoicesIssued} tells of them and
 * all others. Keys are internal.
 */
public record CreditsIssued(List<Long> creditNotes) {
}
