/**
 * Documents: the paper that is paid.
 *
 * <p>Owns: how an issued invoice and a contract are drawn as PDF, in Portuguese or English. Does not own: invoices, contracts
 * and what they print
 * (invoicing and contract keep that).
 * Announces nothing. Listens, in the publisher's transaction ({@code drawing}): InvoicesIssued, one row a chunk; what is issued is drawn soon after.
 * Tables: {@code invoice_document}: an invoice's is drawn once, and stays; {@code document_template}: how an issuer wants them to look, each change a row;
 * {@code undrawn_document}: what is still to be drawn, and what cannot be.
 * Invariants: the same invoice gives the same bytes, also those drawn once (InvoiceDocumentTest); what was issued is drawn once
 * before it is asked for, never beside a run, and a kill loses nothing of it (DrawingTest); a template changes nothing that was drawn (DocumentTemplateTest); what cannot be drawn is a work list (DrawingTest); every line is on the paper, on as many pages as it needs (InvoicePdfTest);
 * bars and squares say what the invoice says, and an archive takes it by PDF/A-3b, in any alphabet (PayPartTest);
 * an e-invoice is one that the official rules of EN 16931 take, or is refused with what is missing (ElectronicFileTest, ElectronicInvoiceTest);
 * a contract is on paper whole, with whether it is signed (ContractPdfTest, ContractDocumentTest).
 */
@NullMarked
@ApplicationModule(displayName = "Documents")
package br.ix.invoice.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
