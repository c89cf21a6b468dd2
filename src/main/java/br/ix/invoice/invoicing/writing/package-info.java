/**
 * Writes documents, whoever drafts them: runs and people.
 *
 * <p>Owns: the rows of a document as it is drafted, its sums and the hash of what is looked at. Does not own: numbers (number), what is
 * charged by its lines (run, request). Tables: writes {@code invoice, invoice_line}.
 * Invariants: a document's total is the sum of its lines (BillingRunTest) and its taxes (TaxedRunTest).
 * Begin with: {@link br.ix.invoice.invoicing.writing.DocumentRows}.
 */
@NullMarked
package br.ix.invoice.invoicing.writing;

import org.jspecify.annotations.NullMarked;
