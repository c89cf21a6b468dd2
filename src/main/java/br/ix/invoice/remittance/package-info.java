/**
 * Boletos at their banks: which are registered, and the files that ask for it.
 *
 * <p>Owns: how each boleto stands at the bank, what the bank is asked to do with it, the remittance files (CNAB 240). Does not own: barcode and numbers
 * (boleto), which invoices there are (invoicing), what banks answer and what is paid (payment).
 * Announces BoletosAnswered.
 * Listens, in the publisher's transaction ({@code register}): InvoicesIssued, InvoicesCancelled, InvoicesPaid, TitlesAnswered, TitlesUnanswered.
 * Tables: {@code boleto_registration, boleto_instruction, boleto_answer} (titles), {@code remittance, remittance_series} (files).
 * Invariants: what is asked for once stands in one file once, and files of a customer of a bank are numbered without holes, whoever asks at the same
 * instant (RemittanceTest); a file is the same whenever it is fetched (RemittanceTest); each column is where the bank looks for it
 * (Cnab240RemittanceTest); what a bank answered moves a boleto on, and back where its file is undone (BoletoAnswersTest).
 * Rows are locked in one order: the series, then registrations by key.
 * Begin with: {@link br.ix.invoice.remittance.Remittances}, then {@code register.MakeRemittance}.
 */
@NullMarked
@ApplicationModule(displayName = "Remittances")
package br.ix.invoice.remittance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
