/**
 * Lines that charge that an invoice was paid late.
 *
 * <p>Owns: the rows beside such lines, and what of them counts. Does not own: what being late comes to (LateAccounts). Table: {@code late_charge}.
 * Invariant: what was charged for an invoice is charged once (uk_late_charge_live; LateLinesTest).
 */
@NullMarked
package br.ix.invoice.invoicing.late;

import org.jspecify.annotations.NullMarked;
