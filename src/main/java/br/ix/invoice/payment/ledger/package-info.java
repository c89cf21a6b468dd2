/** Entries and allocations: rows that are never changed. */
@NullMarked
package br.ix.invoice.payment.ledger;

import org.jspecify.annotations.NullMarked;
