/**
 * Banks that speak the central bank's API Pix: charges that they have to know, and the money that came in there.
 *
 * <p>Owns: the client of such a bank ({@code bank}), how the charge of each invoice stands there ({@code register}), what banks tell of money and what they
 * were asked for ({@code money}). Does not own: the code that is printed (pix), which invoices there are (invoicing), payments (payment).
 * Announces ChargesAnswered, after what a bank answered was written down.
 * Listens, in the publisher's transaction ({@code register}): InvoicesIssued, InvoicesCancelled, OpenAmountsChanged: rows only. A bank is called after commit.
 * Tables: {@code pix_registration} (charges, and the outbox of what a bank is still to be told), {@code pix_notification} (money, and the inbox of
 * what is still to be asked), {@code pix_look} (until when a bank's list was read).
 * Invariants: a charge is made once, however often it is asked for, and what stands otherwise than it should is changed (PspChargesTest); what is rolled
 * back is never told, and what changes while a bank is told is told again (PixRegistrationTest); a payment is booked once, from what the bank says
 * of it when it is asked, never from what came in (PixNotificationTest).
 * Rows are locked in one order: documents, payments, then registrations by key.
 * Begin with: {@link br.ix.invoice.psp.PixRegistrations}, then {@code register.TellBank}; {@code money.BookNotifications}.
 */
@NullMarked
@ApplicationModule(displayName = "PIX at banks")
package br.ix.invoice.psp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
