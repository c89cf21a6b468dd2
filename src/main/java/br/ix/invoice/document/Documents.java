package br.ix.invoice.document;

import br.ix.invoice.contract.ContractPrint;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.document.pdf.ContractPdf;
import br.ix.invoice.document.pdf.InvoicePdf;
import br.ix.invoice.document.pdf.QrPicture;
import br.ix.invoice.document.pdf.Transcript;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of invoices, drawn once, and of contracts, drawn when they are asked for. */
@Component
public class Documents {

    /** A document with the number by which people know it. */
    public record Document(String number, byte[] pdf) {

        /** {@code IXBR01-000.051.234.pdf}: letters, digits, dots and dashes only, so that it is a name everywhere. */
        public String fileName() {
            return number.replaceAll("[^A-Za-z0-9.]+", "-") + ".pdf";
        }
    }

    private final Invoices invoices;
    private final InvoicePdf pdf;
    private final Contracts contracts;
    private final ContractPdf contractPdf;
    private final StoredDocuments stored;

    Documents(Invoices invoices, InvoicePdf pdf, Contracts contracts, ContractPdf contractPdf, StoredDocuments stored) {
        this.invoices = invoices;
        this.pdf = pdf;
        this.contracts = contracts;
        this.contractPdf = contractPdf;
        this.stored = stored;
    }

    /**
     * A contract with what it prints, in a language or (null) in that of the organisation; another participant's is refused (404). It says
     * whether it is signed.
     */
    public Document ofContract(String id, Caller caller, @Nullable Locale language) {
        ContractPrint print = contracts.print(id, caller, language);
        return new Document("contract-AS%d-%s-%s".formatted(print.asn(), print.exchange(), print.language()), contractPdf.draw(print));
    }

    /**
     * The document of an issued invoice, in a language or (null) in that of who pays. Refused: another participant's invoice
     * (404), a draft (409 {@code not-issued}).
     */
    public Document ofInvoice(String id, Caller caller, @Nullable Locale language) {
        InvoicePrint print = invoices.print(id, caller, language == null ? Locale.ENGLISH : language);
        if (print.invoice().state() == InvoiceState.DRAFT) {
            throw Refusal.conflict("not-issued", "Invoice '%s' is a draft: it has a document once it is issued".formatted(id));
        }
        Locale own = Locale.forLanguageTag(print.payer().language());
        Locale written = language == null ? own : language;
        Supplier<byte[]> drawn = () -> pdf.draw(Transcript.of(print, written, credited(print, caller)));
        return new Document(String.valueOf(print.invoice().number()),
                written.equals(own) ? stored.of(print.invoice(), own, drawn) : drawn.get());
    }

    /** A text as QR code, as the address of a picture that holds itself ({@code data:}). */
    public static String picture(String text) {
        return QrPicture.of(text);
    }

    private @Nullable String credited(InvoicePrint print, Caller caller) {
        String credits = print.invoice().credits();
        return credits == null ? null : invoices.byId(credits, caller, Locale.ENGLISH).number();
    }
}
