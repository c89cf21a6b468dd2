/**
 * What becomes of invoices that are not paid in time.
 *
 * <p>Owns: what being late costs (the pure rule and the policy of each issuer, {@code late}); who is reminded of what by which steps, who is not to
 * be, and who may be blocked ({@code remind}). Does not own: what is open and when it was paid (invoicing, payment), sending anything (delivery),
 * blocking anything (nobody here).
 * Announces, in the transaction of the deed: RemindersDue, AccountsOverdue (they may be blocked), AccountsPaidUp (they may be unblocked).
 * Listens, in the publisher's transaction: InvoicesPaid (who may be unblocked, what was paid late), InvoicesCancelled, JobFailed, BillingAccountsDeletionRequested (a hold goes with its account: RemindersTest).
 * Tables: {@code late_charge_policy, late_mark}; {@code dunning_run, reminder, reminder_invoice, overdue_account, dunning_hold}.
 * Invariants: fine and interest are rounded once each, on what was late, and nothing is asked for what is due on a closed day and paid on the
 * next open one (LateChargingTest); what was charged on a document is not charged again (LateLinesTest); an invoice is reminded of once a step, however often it is looked at, and each change of who may be blocked is
 * told once (RemindersTest).
 * Begin with: {@link br.ix.invoice.dunning.LateCharges}, then {@code late.LateCharging}; {@link br.ix.invoice.dunning.Dunning}, then
 * {@code remind.RemindOverdue}.
 */
@NullMarked
@ApplicationModule(displayName = "Dunning")
package br.ix.invoice.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
