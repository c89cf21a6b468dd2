/**
 * The taxes of documents.
 *
 * <p>Owns: which rules count for the lines of a document (tax point, customer, what a difference corrects) and the rows that keep it. Does
 * not own: rules and computation (tax). Tables: {@code invoice_tax, invoice_line_tax}.
 * Invariants: a document without a rule costs nothing and has no row, what is withheld is in no total, a difference is taxed as what it
 * corrects was (TaxedRunTest).
 * Begin with: {@link br.ix.invoice.invoicing.taxing.LineTaxing}.
 */
@NullMarked
package br.ix.invoice.invoicing.taxing;

import org.jspecify.annotations.NullMarked;
