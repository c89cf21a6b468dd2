package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.InvoiceFrame.LEFT;
import static br.ix.invoice.document.pdf.InvoiceFrame.RIGHT;
import static br.ix.invoice.document.pdf.Sheet.Look.grey;
import static br.ix.invoice.document.pdf.Sheet.Look.ink;
import static br.ix.invoice.document.pdf.Sheet.Look.strong;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an invoice is paid by, at the end of its last page: the PIX code, and below it the bank's slip, or why it is not there. Nothing where it has neither. */
final class PayPart {

    /** Where it ends, above the foot of a page. */
    static final float END = Sheet.HEIGHT - 56;
    private static final float SQUARE = 88;
    private static final float CODE_WIDTH = RIGHT - LEFT - SQUARE - 16;
    private static final float CODE_LEADING = 9;
    private static final float NOTE = 18;
    private static final float NOTE_LEADING = 11.5f;

    private final PrintableInvoice invoice;
    private final Wording wording;
    private final BoletoSlip slip;
    private final List<String> code;
    private final List<String> notes = new ArrayList<>();
    private final boolean pixFirst;

    PayPart(PrintableInvoice invoice, Wording wording, Letters letters, Style style) throws IOException {
        pixFirst = style.pixFirst();
        for (String line : style.notes()) {
            notes.addAll(letters.wrapped(line, 8.5f, RIGHT - LEFT));
        }
        this.invoice = invoice;
        this.wording = wording;
        slip = new BoletoSlip(invoice, letters);
        code = invoice.pix() == null ? List.of() : letters.wrapped(invoice.pix(), 7.5f, CODE_WIDTH);
    }

    float height() {
        return notesHeight() + pixHeight() + (invoice.noBoleto() == null ? 0 : NOTE) + slip.height();
    }

    private float pixHeight() {
        return invoice.pix() == null ? 0 : SQUARE + 8;
    }

    private float notesHeight() {
        return notes.isEmpty() ? 0 : notes.size() * NOTE_LEADING + 12;
    }

    void draw(Sheet sheet) throws IOException {
        float y = END - height();
        for (String note : notes) {
            y += NOTE_LEADING;
            sheet.left(LEFT, y, ink(8.5f), note);
        }
        float below = END - height() + notesHeight();
        boolean pixBelow = !pixFirst && slip.height() > 0;
        if (invoice.pix() != null) {
            drawPix(sheet, pixBelow ? END - pixHeight() + 8 : below + 4, invoice.pix());
        }
        if (invoice.noBoleto() != null) {
            sheet.left(LEFT, END - 6, grey(8.5f), wording.text(invoice.noBoleto().key()));
        }
        slip.draw(sheet, pixBelow ? below : END - slip.height());
    }

    private void drawPix(Sheet sheet, float y, String payload) throws IOException {
        sheet.qr(LEFT, y, SQUARE, payload);
        float x = LEFT + SQUARE + 12;
        sheet.left(x, y + 16, strong(11), wording.text("payByPix"));
        sheet.left(x, y + 30, grey(8.5f), wording.text("payByPixHow"));
        float line = y + 46;
        for (String part : code) {
            sheet.left(x, line, ink(7.5f), part);
            line += CODE_LEADING;
        }
    }
}
