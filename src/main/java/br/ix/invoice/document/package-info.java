/**
 * Documents: the paper that is paid.
 *
 * <p>Owns: how an issued invoice and a contract are drawn as PDF, in Portuguese or English. Does not own: invoices, contracts
 * and what they print
 * (invoicing and contract keep that).
 * Announces and listens to nothing. Tables: {@code invoice_document}: an invoice's is drawn when it is first asked for, and stays.
 * Invariants: the same invoice gives the same bytes, also those drawn once (InvoiceDocumentTest); every line is on the paper, on as many pages as it needs (InvoicePdfTest);
 * bars and squares say what the invoice says, and an archive takes it by PDF/A-3b, in any alphabet (PayPartTest);
 * a contract is on paper whole, with whether it is signed (ContractPdfTest, ContractDocumentTest).
 */
@NullMarked
@ApplicationModule(displayName = "Documents")
package br.ix.invoice.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
