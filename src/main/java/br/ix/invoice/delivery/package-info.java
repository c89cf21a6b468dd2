/**
 * Tells others: programs by webhooks, who pays by mail.
 *
 * <p>Owns: webhooks and their secrets, what is told to them, mails with documents and reminders, and the logs of both. Does not own: what happens (invoicing, payment); documents
 * (document).
 * Announces nothing. Listens, in the publisher's transaction ({@code outbox}): BillingRunDrafted, BillingRunPosted, BillingRunFailed, InvoicesIssued,
 * InvoicesCancelled, CreditsIssued, InvoicesPaid, PaymentsReceived, PaymentsReversed, AccountsOverdue, AccountsPaidUp, RemindersDue, BoletosAnswered, ChargesAnswered (mails waited for them): one row an event, where anybody wants to know. All else
 * follows after commit.
 * Tables: {@code happening} (what is still to be told); {@code webhook, webhook_secret, webhook_message, webhook_delivery};
 * {@code mail} (the outbox and its log), {@code mail_pace} (how many go in a minute),
 * {@code mail_contact} (who gets them), {@code mail_bounce} (to whom nothing is sent).
 * Invariants: what is rolled back is not told, and nothing is written where nobody wants to know (HappeningsTest); a message has one id,
 * however often it is sent, and is signed by every secret in force (WebhookDeliveryTest, SignatureTest); nothing goes to a private address, and
 * no redirect is followed (DestinationsTest, WebhookDeliveryTest).
 * A document goes by itself once; only a kill while it is handed to the server leaves a doubt, and a person decides (MailSendingTest); a reminder goes once, too (ReminderMailsTest);
 * each recipient gets one of its own, and nothing goes where mails come back (MailRecipientsTest).
 * Begin with: {@code outbox.Announcements}, {@code webhook.WebhookMessages}, {@code webhook.Turns};
 * {@code mail.MailSending}.
 */
@NullMarked
@ApplicationModule(displayName = "Delivery")
package br.ix.invoice.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
