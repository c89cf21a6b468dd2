/**
 * Drafts, posts and shows invoices.
 *
 * <p>Owns: billing accounts, runs, invoices, credit notes, number series, what is charged. Does not own: prices (catalog),
 * payments (payment), documents to print (document).
 * Announces: BillingRunRequested, BillingRunDrafted, BillingRunPosted, BillingRunFailed, CreditsIssued, InvoicesIssued,
 * InvoicesCancelled, BillingAccountsDeletionRequested (vetoed by who keeps something of one).
 * Listens, in the publisher's transaction ({@code account}): OrganisationsChanged, ParticipantsRegistered, ParticipantsChanged,
 * SubscriptionsChanged, PricesChanged, ServicesChanged, ExchangesChanged, IssuersChanged, TaxRulesChanged, ContractSigned, ContractUnsigned,
 * and the requests of deletion.
 * Tables: {@code billing_account, billing_account_participant, billing_account_payer,
 * billing_account_former_participant, payer} (who is billed, by day);
 * {@code billing_run, billing_run_account, billing_run_decision, billing_run_lock, billing_run_summary, scheduled_run, change_gate} (runs);
 * {@code invoice, invoice_line, invoice_tax, invoice_line_tax, late_charge, invoice_key, issuer_print, number_series} (documents);
 * {@code charge_state, charge_range, charge_revision, settled_days, year_slot} (what is charged).
 * Invariants: an issued invoice keeps what it printed (InvoicesTest); whatever changes under a draft makes it stale, and a run waits for
 * changes under way (StaleAccountsTest); a key is given once (InvoiceKeysTest); every hole of a series is named (InvoicesTest);
 * a day that accounts share is billed once to whom it belongs (WhoIsBilledTest); nothing of a preview stays, and it says what the next run does (PreviewTest).
 * Begin with: the job in {@code run}, the pure rule in {@code charge}.
 */
@NullMarked
@ApplicationModule(displayName = "Invoicing")
package br.ix.invoice.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
