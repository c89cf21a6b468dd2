/**
 * Takes issued documents back: cancelled as a whole, or credited by a credit note, whole or in part.
 *
 * <p>Owns: what may be taken back, how often, and what becomes of the days. Does not own: the rule of charging (charge), the rows of
 * documents (writing). Tables: writes {@code invoice, invoice_line, charge_state} besides.
 * Invariants: never is more credited than was invoiced (CreditNotesTest); what is owed again is charged by the next run, what is settled for
 * good is not (CancelledInvoicesTest).
 * Begin with: {@link br.ix.invoice.invoicing.takeback.Cancellations}; the rules in words are in {@code docs/reference/charging.md}.
 */
@NullMarked
package br.ix.invoice.invoicing.takeback;

import org.jspecify.annotations.NullMarked;
