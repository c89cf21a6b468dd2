package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.Sheet.Look.grey;
import static br.ix.invoice.document.pdf.Sheet.Look.ink;
import static br.ix.invoice.document.pdf.Sheet.Look.strong;

import br.ix.invoice.document.pdf.PrintableInvoice.Party;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** What stands around the lines: who bills whom, the facts of the invoice, heads and feet of its pages. */
final class InvoiceFrame {

    static final float LEFT = 48;
    static final float RIGHT = Sheet.WIDTH - 48;
    static final float BODY_OF_NEXT_PAGES = 84;
    static final float BODY_END = Sheet.HEIGHT - 72;
    private static final float COLUMN = 290;
    private static final float FACT = 400;
    private static final float TOP = 50;
    private static final float LEADING = 12.5f;
    private static final float BAND = 34;
    private static final float LOGO_HEIGHT = 48;
    private static final float LOGO_WIDTH = 200;

    private final PrintableInvoice invoice;
    private final Wording wording;
    private final String footer;
    private final List<String> issuer;
    private final List<String> payer;
    private final List<String> payerName;
    private final List<String[]> facts;

    private final Style style;
    private final @Nullable PDImageXObject logo;

    InvoiceFrame(PrintableInvoice invoice, Wording wording, Letters letters, Style style) throws IOException {
        this.style = style;
        logo = style.logo() == null ? null : letters.picture(style.logo());
        this.invoice = invoice;
        this.wording = wording;
        issuer = details(invoice.issuer(), letters, COLUMN - 20);
        for (String line : style.header()) {
            issuer.addAll(letters.wrapped(line, 9, COLUMN - 20));
        }
        footer = style.footer() == null ? "" : letters.wrapped(style.footer(), 8, RIGHT - LEFT).get(0);
        payerName = letters.wrapped(invoice.payer().legalName(), 11, COLUMN - 20);
        payer = details(invoice.payer(), letters, COLUMN - 20);
        facts = facts();
    }

    /** Where the lines begin on the first page. */
    float bodyOfFirstPage() {
        return band() + (style.totalBand() ? BAND : 0) + 20;
    }

    float drawFirstHead(Sheet sheet) throws IOException {
        drawIssuer(sheet);
        drawTitle(sheet);
        sheet.rule(LEFT, RIGHT, parties() - 20);
        drawPayer(sheet);
        drawFacts(sheet);
        if (style.totalBand()) {
            drawTotalBand(sheet);
        }
        return bodyOfFirstPage();
    }

    float drawNextHead(Sheet sheet) throws IOException {
        sheet.left(LEFT, TOP - 8, grey(8.5f), invoice.issuer().legalName());
        sheet.right(RIGHT, TOP - 8, strong(8.5f), title() + " " + invoice.number());
        sheet.rule(LEFT, RIGHT, TOP);
        return BODY_OF_NEXT_PAGES;
    }

    void drawFoot(Sheet sheet, int page, int pages) throws IOException {
        sheet.rule(LEFT, RIGHT, Sheet.HEIGHT - 52);
        sheet.left(LEFT, Sheet.HEIGHT - 38, grey(8), wording.text("currency", invoice.currency().getCurrencyCode()));
        if (style.footer() != null) {
            sheet.left(LEFT, Sheet.HEIGHT - 25, grey(8), footer);
        }
        sheet.right(RIGHT, Sheet.HEIGHT - 38, grey(8), wording.text("page", Integer.toString(page), Integer.toString(pages)));
    }

    private void drawIssuer(Sheet sheet) throws IOException {
        if (logo != null) {
            sheet.picture(new Sheet.Area(LEFT, TOP - 16, logoHeight() * logo.getWidth() / logo.getHeight(), logoHeight()), logo);
        }
        sheet.left(LEFT, top(), strong(12), invoice.issuer().legalName());
        drawLines(sheet, issuer, LEFT, top() + 16);
    }

    /** Where the name of the issuer stands: below its logo. */
    private float top() {
        return logo == null ? TOP : TOP + logoHeight() + 8;
    }

    /** As high as its form allows within its room. */
    private float logoHeight() {
        return logo == null ? 0 : Math.min(LOGO_HEIGHT, LOGO_WIDTH * logo.getHeight() / logo.getWidth());
    }

    private void drawTitle(Sheet sheet) throws IOException {
        sheet.right(RIGHT, TOP + 4, ink(22).in(style.accentOr(Sheet.Look.INK)), title());
        sheet.right(RIGHT, TOP + 24, strong(11), invoice.number());
        if (invoice.cancelled()) {
            sheet.right(RIGHT, TOP + 40, strong(11), wording.text("cancelled"));
        }
    }

    private void drawPayer(Sheet sheet) throws IOException {
        sheet.left(LEFT, parties(), grey(8.5f), wording.text("billTo"));
        float y = parties() + 16;
        for (String part : payerName) {
            sheet.left(LEFT, y, strong(11), part);
            y += 14;
        }
        drawLines(sheet, payer, LEFT, y + 1);
    }

    private void drawFacts(Sheet sheet) throws IOException {
        float y = parties();
        for (String[] fact : facts) {
            sheet.right(FACT, y, grey(9), fact[0]);
            sheet.left(FACT + 12, y, ink(9), fact[1]);
            y += 15;
        }
    }

    private void drawTotalBand(Sheet sheet) throws IOException {
        sheet.tint(LEFT, RIGHT, band(), BAND);
        if (style.accent() != null) {
            sheet.bar(new Sheet.Area(LEFT, band(), 3, BAND), style.accent());
        }
        sheet.left(LEFT + 14, band() + 21, grey(10), wording.text(invoice.creditNote() ? "totalCredit" : "totalDue"));
        sheet.right(RIGHT - 14, band() + 22, strong(15), wording.figures().money(invoice.payable(), invoice.currency()));
        if (invoice.dueOn() != null) {
            sheet.left(FACT - 120, band() + 21, grey(10), wording.text("dueOn") + " " + wording.calendars().day(invoice.dueOn()));
        }
    }

    private static void drawLines(Sheet sheet, List<String> lines, float x, float from) throws IOException {
        float y = from;
        for (String line : lines) {
            sheet.left(x, y, grey(9), line);
            y += LEADING;
        }
    }

    /** Where the two columns below the head begin. */
    private float parties() {
        return TOP + Math.max(40, top() - TOP + 16 + issuer.size() * LEADING) + 30;
    }

    private float band() {
        float left = 16 + payerName.size() * 14 + payer.size() * LEADING;
        return parties() + Math.max(left, facts.size() * 15f) + 10;
    }

    private String title() {
        return wording.text(invoice.creditNote() ? "creditNote" : "invoice").toUpperCase(Locale.ROOT);
    }

    private List<String[]> facts() {
        List<String[]> found = new ArrayList<>();
        fact(found, "issuedOn", wording.calendars().day(invoice.issuedOn()));
        fact(found, "dueOn", invoice.dueOn() == null ? null : wording.calendars().day(invoice.dueOn()));
        fact(found, "period", invoice.period() == null ? null : wording.calendars().month(invoice.period()));
        fact(found, "exchange", invoice.exchange());
        fact(found, "purchaseOrder", invoice.purchaseOrder());
        fact(found, "credits", invoice.credits());
        return found;
    }

    private void fact(List<String[]> found, String key, @Nullable String value) {
        if (value != null) {
            found.add(new String[] {wording.text(key), value});
        }
    }

    private static List<String> details(Party party, Letters letters, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        if (party.taxId() != null) {
            lines.add(party.taxId());
        }
        for (String part : party.address()) {
            lines.addAll(letters.wrapped(part, 9, width));
        }
        return lines;
    }
}
