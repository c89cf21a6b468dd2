/**
 * Amounts of money: exact decimals with their currency, never floating point.
 *
 * <p>Owns: {@link br.ix.invoice.money.Money}. Does not own: prices and policies of rounding (catalog, invoicing).
 * Announces and listens to nothing. Tables: none.
 * Invariants: an amount has the decimals of its currency; no sum across currencies (MoneyTest).
 */
@NullMarked
@ApplicationModule(displayName = "Money", type = ApplicationModule.Type.OPEN)
package br.ix.invoice.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
