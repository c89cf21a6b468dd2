package br.ix.invoice.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/**
 * Draws the document of an invoice. The same invoice gives the same bytes, always: dates and the identity of the file come from the
 * invoice, never from the clock. It is public because the module's face uses it.
 */
@Component
public class InvoicePdf {

    public byte[] draw(PrintableInvoice invoice) {
        try (PDDocument document = new PDDocument(); Letters letters = new Letters(document)) {
            describe(document, invoice);
            drawPages(document, letters, invoice);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("Invoice '%s' could not be drawn".formatted(invoice.number()), broken);
        }
    }

    private static void drawPages(PDDocument document, Letters letters, PrintableInvoice invoice) throws IOException {
        Wording wording = Wording.in(invoice.language());
        InvoiceTable table = new InvoiceTable(invoice, wording, letters);
        InvoiceFrame frame = new InvoiceFrame(invoice, wording, letters);
        List<List<InvoiceTable.Row>> pages = table.pages(frame.bodyOfFirstPage(), InvoiceFrame.BODY_OF_NEXT_PAGES, InvoiceFrame.BODY_END);
        for (int page = 0; page < pages.size(); page++) {
            try (Sheet sheet = new Sheet(document, letters)) {
                float y = page == 0 ? frame.drawFirstHead(sheet) : frame.drawNextHead(sheet);
                float end = table.draw(sheet, pages.get(page), y);
                if (page == pages.size() - 1) {
                    table.drawTotals(sheet, end);
                }
                frame.drawFoot(sheet, page + 1, pages.size());
            }
        }
    }

    private static void describe(PDDocument document, PrintableInvoice invoice) {
        document.setDocumentId(invoice.id().getMostSignificantBits() ^ invoice.id().getLeastSignificantBits());
        document.getDocumentCatalog().setLanguage(invoice.language().toLanguageTag());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(Wording.in(invoice.language()).text(invoice.creditNote() ? "creditNote" : "invoice") + " " + invoice.number());
        about.setAuthor(invoice.issuer().legalName());
        about.setCreator("ix-invoice");
        Calendar issued = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        issued.setTimeInMillis(invoice.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        about.setCreationDate(issued);
        about.setModificationDate(issued);
    }
}
