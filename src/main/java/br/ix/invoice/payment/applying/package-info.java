/**
 * Files of banks from upload to undo: checked whole, then applied movement by movement in small chunks, each one transaction that is repeatable.
 * The words for an operator are in {@code batch-jobs/apply-bank-file/README.md}.
 */
@NullMarked
package br.ix.invoice.payment.applying;

import org.jspecify.annotations.NullMarked;
