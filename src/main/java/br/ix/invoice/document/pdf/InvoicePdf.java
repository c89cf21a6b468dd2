package br.ix.invoice.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the document of an invoice, with what it is paid by, for an archive (PDF/A-3b). The same invoice gives the same bytes, always: dates and the identity of the file come from the
 * invoice, never from the clock. It is public because the module's face uses it.
 */
@Component
public class InvoicePdf {

    public byte[] draw(PrintableInvoice invoice) {
        return draw(invoice, null, Style.PLAIN);
    }

    /** The same as its issuer wants it to look, with its e-invoice inside of it (CII, as Factur-X and ZUGFeRD name it), where it has one. */
    public byte[] draw(PrintableInvoice invoice, byte @Nullable [] electronic, Style style) {
        try (PDDocument document = new PDDocument(); Letters letters = new Letters(document)) {
            describe(document, invoice, electronic != null);
            if (electronic != null) {
                Attachment.add(document, electronic, invoice.issuedOn());
            }
            drawPages(new Paper(document, letters, style), invoice);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("Invoice '%s' could not be drawn".formatted(invoice.number()), broken);
        }
    }

    /** What is drawn on, by what, and how it looks. */
    private record Paper(PDDocument document, Letters letters, Style style) {
    }

    private static void drawPages(Paper paper, PrintableInvoice invoice) throws IOException {
        Letters letters = paper.letters();
        Wording wording = Wording.in(invoice.language());
        InvoiceTable table = new InvoiceTable(invoice, wording, letters);
        InvoiceFrame frame = new InvoiceFrame(invoice, wording, letters, paper.style());
        PayPart pay = new PayPart(invoice, wording, letters, paper.style());
        List<List<InvoiceTable.Row>> pages = table.pages(frame.bodyOfFirstPage(), InvoiceFrame.BODY_OF_NEXT_PAGES, InvoiceFrame.BODY_END);
        int last = pages.size() - 1;
        float end = table.endOf(pages.get(last), last == 0 ? frame.bodyOfFirstPage() : InvoiceFrame.BODY_OF_NEXT_PAGES);
        boolean payApart = end + pay.height() > PayPart.END;
        int count = pages.size() + (payApart ? 1 : 0);
        for (int page = 0; page < count; page++) {
            try (Sheet sheet = new Sheet(paper.document(), letters)) {
                float y = page == 0 ? frame.drawFirstHead(sheet) : frame.drawNextHead(sheet);
                if (page <= last) {
                    float rows = table.draw(sheet, pages.get(page), y);
                    drawTotals(sheet, table, page == last ? rows : null);
                }
                if (page == count - 1) {
                    pay.draw(sheet);
                }
                frame.drawFoot(sheet, page + 1, count);
            }
        }
    }

    private static void drawTotals(Sheet sheet, InvoiceTable table, @Nullable Float from) throws IOException {
        if (from != null) {
            table.drawTotals(sheet, from);
        }
    }

    private static void describe(PDDocument document, PrintableInvoice invoice, boolean electronic) throws IOException {
        String title = Wording.in(invoice.language()).text(invoice.creditNote() ? "creditNote" : "invoice") + " " + invoice.number();
        Archive.describe(document, new Archive.About(invoice.id(), title, invoice.issuer().legalName(), invoice.issuedOn(), invoice.language(), electronic));
    }
}
