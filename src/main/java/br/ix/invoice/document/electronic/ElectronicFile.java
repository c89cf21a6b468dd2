package br.ix.invoice.document.electronic;

import br.ix.invoice.invoicing.InvoicePrint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued document as a file of EN 16931, of what was stored when it was issued and of nothing else; the same document gives the same bytes. Public for
 * the module's face.
 */
public final class ElectronicFile {

    static final String STANDARD = "urn:cen.eu:en16931:2017";
    /** UNTDID 4461: credit transfer. UNECE 20: one. */
    static final String TRANSFER = "30";
    static final String UNIT = "C62";

    private final EnInvoice invoice;
    private final List<Gap> gaps;

    private ElectronicFile(EnInvoice invoice, List<Gap> gaps) {
        this.invoice = invoice;
        this.gaps = List.copyOf(gaps);
    }

    /** Something without which there is no valid file: the field, and what to do. */
    public record Gap(String field, String message) {
    }

    /** Of a document whose issuer asks for e-invoices; {@code credits}: number of the document that a credit note takes back. */
    public static ElectronicFile of(InvoicePrint print, @Nullable String credits) {
        EnTranscript transcript = new EnTranscript(print, credits);
        return new ElectronicFile(transcript.invoice(), transcript.gaps());
    }

    /** What is missing; where something is, there is no file. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** UBL 2.1: an Invoice or a CreditNote. */
    public byte[] ubl() {
        refuseGaps();
        return Ubl.of(invoice);
    }

    /** UN/CEFACT Cross Industry Invoice, as Factur-X and ZUGFeRD embed it. */
    public byte[] cii() {
        refuseGaps();
        return Cii.of(invoice);
    }

    private void refuseGaps() {
        if (!gaps.isEmpty()) {
            throw new IllegalStateException("Document '%s' has no valid e-invoice: %s".formatted(invoice.number(), gaps));
        }
    }
}
