/**
 * What becomes of invoices that are not paid in time.
 *
 * <p>Owns: what being late costs (the pure rule and the policy of each issuer, {@code late}). Does not own: what is open and when it was paid
 * (invoicing, payment), sending anything (delivery).
 * Announces and listens to nothing yet.
 * Tables: {@code late_charge_policy}.
 * Invariants: fine and interest are rounded once each, on what was late, and nothing is asked for what is due on a closed day and paid on the
 * next open one (LateChargingTest).
 * Begin with: {@link br.ix.invoice.dunning.LateCharges}, then {@code late.LateCharging}.
 */
@NullMarked
@ApplicationModule(displayName = "Dunning")
package br.ix.invoice.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
