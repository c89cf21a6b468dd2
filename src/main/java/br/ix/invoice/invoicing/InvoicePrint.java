package br.ix.invoice.invoicing;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.participant.Address;
import br.ix.invoice.pix.PixReceiver;
import org.jspecify.annotations.Nullable;

/** A document with what it prints of its two sides as they were when it was drafted, whatever changed since. */
public record InvoicePrint(InvoiceView invoice, Payer payer, Issuing issuer) {

    /** Who pays. {@code language} is {@code pt} or {@code en}. */
    public record Payer(String id, String legalName, @Nullable String taxId, String taxIdType, @Nullable Address address,
                        @Nullable String email, String language) {
    }

    /** Who issues, under which agreement its boletos are issued, where it is paid by PIX, and who it is in its e-invoices, where it asked for them. */
    public record Issuing(String code, String legalName, @Nullable String taxId, @Nullable String address, @Nullable Agreement boleto,
                          @Nullable PixReceiver pix, @Nullable ElectronicSeller eInvoice) {
    }
}
