/**
 * Drafts, posts and shows invoices.
 *
 * <p>Owns: billing accounts, runs, invoices, credit notes, number series, what is charged. Does not own: prices (catalog),
 * payments (payment), documents to print (document).
 * Announces: BillingRunRequested, BillingRunDrafted, BillingRunPosted, InvoicesIssued.
 * Begin with: the job in {@code run}, the pure rule in {@code charge}.
 */
@NullMarked
@ApplicationModule(displayName = "Invoicing")
package br.ix.invoice.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
