/**
 * Invoices outside of runs: on request (chosen subscriptions through a day) and by hand (free lines), issued at once.
 *
 * <p>Owns: what may be asked for, and what is charged by it. Does not own: the rule of charging (charge), facts and prices (run), the rows
 * of documents (writing). Tables: writes {@code charge_state, settled_days} besides.
 * Invariants: no day is charged twice, whatever is asked for at the same instant (RequestsAtOnceTest); a run finds what was charged on
 * request (RequestedInvoicesTest).
 * Begin with: {@link br.ix.invoice.invoicing.request.InvoiceRequests}.
 */
@NullMarked
package br.ix.invoice.invoicing.request;

import org.jspecify.annotations.NullMarked;
