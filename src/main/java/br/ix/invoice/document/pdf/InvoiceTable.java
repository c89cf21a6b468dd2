package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.InvoiceFrame.LEFT;
import static br.ix.invoice.document.pdf.InvoiceFrame.RIGHT;
import static br.ix.invoice.document.pdf.Sheet.Look.grey;
import static br.ix.invoice.document.pdf.Sheet.Look.ink;

import br.ix.invoice.document.pdf.PrintableInvoice.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of an invoice as a table that goes on over as many pages as it needs, and the sums below it. */
final class InvoiceTable {

    private static final float TEXT = 9;
    private static final float SMALL = 7.5f;
    private static final float HEAD = 20;
    private static final float AMOUNT_ENDS = RIGHT - 6;
    private static final float DISCOUNT_ENDS = RIGHT - 78;
    private static final float PRICE_ENDS = RIGHT - 132;
    private static final float QUANTITY_ENDS = RIGHT - 202;
    private static final float DAYS_END = RIGHT - 256;
    private static final float DESCRIPTION_WIDTH = 195;

    /** A line with its description and its details broken to the width of their column. */
    record Row(Line line, List<String> description, List<String> details) {

        float height() {
            return 10 + description.size() * 12 + details.size() * 10;
        }
    }

    private final PrintableInvoice invoice;
    private final Wording wording;
    private final InvoiceSums sums;
    private final List<Row> rows = new ArrayList<>();

    InvoiceTable(PrintableInvoice invoice, Wording wording, Letters letters) throws IOException {
        this.invoice = invoice;
        this.wording = wording;
        this.sums = new InvoiceSums(invoice, wording, letters);
        for (Line line : invoice.lines()) {
            String details = details(line);
            rows.add(new Row(line, letters.wrapped(line.description(), TEXT, DESCRIPTION_WIDTH),
                    details.isEmpty() ? List.of() : letters.wrapped(details, SMALL, DESCRIPTION_WIDTH)));
        }
    }

    /** The rows of each page; the last page has room for the sums, and never stands without a row where there is one. */
    List<List<Row>> pages(float first, float next, float end) {
        List<List<Row>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        float y = first + HEAD;
        for (int i = 0; i < rows.size(); i++) {
            float needed = rows.get(i).height() + (i == rows.size() - 1 ? sums.height() : 0);
            if (y + needed > end) {
                pages.add(new ArrayList<>());
                y = next + HEAD;
            }
            pages.get(pages.size() - 1).add(rows.get(i));
            y += rows.get(i).height();
        }
        return pages;
    }

    /** Where rows that begin at {@code from} end, with the sums below them. */
    float endOf(List<Row> page, float from) {
        float y = from + HEAD + sums.height();
        for (Row row : page) {
            y += row.height();
        }
        return y;
    }

    /** Draws the head of the table and the rows from {@code y} on and returns where they end. */
    float draw(Sheet sheet, List<Row> page, float from) throws IOException {
        drawHead(sheet, from);
        float y = from + HEAD;
        for (Row row : page) {
            drawRow(sheet, row, y);
            y += row.height();
            sheet.rule(LEFT, RIGHT, y);
        }
        return y;
    }

    void drawTotals(Sheet sheet, float from) throws IOException {
        sums.draw(sheet, from);
    }

    private void drawHead(Sheet sheet, float y) throws IOException {
        sheet.left(LEFT, y + 8, grey(SMALL), wording.text("description"));
        sheet.right(DAYS_END, y + 8, grey(SMALL), wording.text("days"));
        sheet.right(QUANTITY_ENDS, y + 8, grey(SMALL), wording.text("quantity"));
        sheet.right(PRICE_ENDS, y + 8, grey(SMALL), wording.text("unitPrice"));
        sheet.right(DISCOUNT_ENDS, y + 8, grey(SMALL), wording.text("discount"));
        sheet.right(AMOUNT_ENDS, y + 8, grey(SMALL), wording.text("amount"));
        sheet.rule(LEFT, RIGHT, y + HEAD - 4);
    }

    private void drawRow(Sheet sheet, Row row, float from) throws IOException {
        Line line = row.line();
        float y = from + 13;
        sheet.right(DAYS_END, y, ink(TEXT), days(line));
        sheet.right(QUANTITY_ENDS, y, ink(TEXT), wording.figures().number(line.quantity()));
        sheet.right(PRICE_ENDS, y, ink(TEXT), wording.figures().amount(line.unitPrice(), invoice.currency()));
        sheet.right(DISCOUNT_ENDS, y, ink(TEXT), discount(line));
        sheet.right(AMOUNT_ENDS, y, ink(TEXT), wording.figures().amount(line.amount(), invoice.currency()));
        for (String part : row.description()) {
            sheet.left(LEFT, y, ink(TEXT), part);
            y += 12;
        }
        for (String part : row.details()) {
            sheet.left(LEFT, y - 1, grey(SMALL), part);
            y += 10;
        }
    }

    private String details(Line line) {
        String days = line.from() == null || line.until() == null ? null
                : wording.text("fromUntil", wording.calendars().day(line.from()), wording.calendars().day(line.until()));
        return Stream.of(line.asn() == null ? null : "AS" + line.asn(), line.service(), days,
                        line.corrects() == null ? null : wording.text("corrects", line.corrects()))
                .filter(part -> part != null && !part.isBlank()).map(InvoiceTable::unbroken).collect(Collectors.joining(" · "));
    }

    /** A part that goes to the next line as a whole. */
    private static String unbroken(String part) {
        return part.replace(' ', '\u00A0');
    }

    private String days(Line line) {
        return line.days() == null || line.base() == null ? "–" : wording.text("daysOf", line.days().toString(), line.base().toString());
    }

    private String discount(Line line) {
        return line.discountPercent().signum() == 0 ? "–" : wording.figures().number(line.discountPercent()) + " %";
    }
}
