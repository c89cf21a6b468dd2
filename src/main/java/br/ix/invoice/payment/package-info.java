/**
 * Money that comes in: what banks tell of it, whose it is, what it pays, and what is open.
 *
 * <p>Owns: payments, what they are used for, the entries of billing accounts besides their documents, statements and aging,
 * files of banks: their readers ({@code bankfile}: CNAB 240 and 400 returns, OFX, camt.053) and what is applied of them ({@code applying}).
 * Does not own: documents, which are entries themselves (invoicing books and shows them).
 * Announces, in the transaction of the deed: PaymentsReceived, PaymentsReversed, OpenAmountsChanged, InvoicesPaid; TitlesAnswered, TitlesUnanswered.
 * Listens, in the publisher's transaction ({@code booking}): CreditsIssued, InvoicesIssued (credit notes are used), InvoicesCancelled (what
 * was used for a document is free again); in {@code ledger}: BillingAccountsDeletionRequested (an account with money stays).
 * Tables: {@code payment}; {@code account_entry, payment_allocation} (append-only); {@code account_credit} (accounts with an unused
 * credit note); {@code bank_file, bank_file_rejection, bank_movement}; files in {@code <home>/bank-files/}.
 * Invariants: the balance of an account is the sum of its entries and of what is open, now and as of every past day, which never changes
 * (LedgerHistoriesTest); what is reported twice is received once (PaymentsReceivedTest); nothing is used for a document beyond what is open of it, at
 * the same instant too (PaymentResourceTest); a bank file is whole or refused with record and columns (Cnab240ReturnTest, Cnab400ReturnTest,
 * StatementTest), applied once, whatever its name and wherever it is killed (BankFileTest, BankFileRestartTest), undone as one (BankMovementTest).
 * Rows are locked in one order: documents by key, then payments by key.
 * Begin with: {@link br.ix.invoice.payment.Payments}, then {@code booking.Receiving}; for files {@link br.ix.invoice.payment.BankFiles}, then {@code applying.ApplyBankFileJob}.
 */
@NullMarked
@ApplicationModule(displayName = "Payments")
package br.ix.invoice.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
