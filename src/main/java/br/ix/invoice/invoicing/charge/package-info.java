/**
 * What a subscription owes, less what was charged for it: a pure function without database or Spring.
 *
 * <p>Owns: the rule of charging and the words that explain a line. Does not own: prices (catalog), terms (subscription), what was
 * charged (the run and the documents write and read it). Tables: none.
 * Invariants: charged lines and new lines together are a fresh rating of the facts (DocumentsEqualFreshRatingTest); a second run adds
 * nothing, no day is charged twice or missed (the same); a month that is split keeps its sum (SplittingKeepsTheSumTest).
 * Begin with: {@link br.ix.invoice.invoicing.charge.Charging}; the rule in words and figures is {@code docs/reference/charging.md}.
 */
@NullMarked
package br.ix.invoice.invoicing.charge;

import org.jspecify.annotations.NullMarked;
