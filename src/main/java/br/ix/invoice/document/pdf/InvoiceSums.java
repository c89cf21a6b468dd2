package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.InvoiceFrame.RIGHT;
import static br.ix.invoice.document.pdf.Sheet.Look.grey;
import static br.ix.invoice.document.pdf.Sheet.Look.ink;
import static br.ix.invoice.document.pdf.Sheet.Look.strong;

import br.ix.invoice.document.pdf.PrintableInvoice.Tax;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sums below the lines of an invoice: without taxes, each tax, the total, and what of it is to be paid where something is withheld. */
final class InvoiceSums {

    private static final float TEXT = 9;
    private static final float LEADING = 11;
    private static final float WIDTH = 380;
    private static final float LABEL_ENDS = RIGHT - 78;
    private static final float AMOUNT_ENDS = RIGHT - 6;
    private static final float RULE_FROM = RIGHT - 202;

    /** A label, broken to its width, with its amount. */
    private record Row(List<String> label, String amount, boolean strong) {

        float height() {
            return strong ? 25 : 16 + (label.size() - 1) * LEADING;
        }
    }

    private final PrintableInvoice invoice;
    private final Wording wording;
    private final Letters letters;
    private final List<Row> rows = new ArrayList<>();

    InvoiceSums(PrintableInvoice invoice, Wording wording, Letters letters) throws IOException {
        this.invoice = invoice;
        this.wording = wording;
        this.letters = letters;
        add(wording.text("subtotal"), invoice.subtotal());
        for (Tax tax : invoice.taxes().stream().filter(tax -> !tax.isWithheld()).toList()) {
            add(label(tax), tax.amount());
        }
        if (invoice.taxes().stream().allMatch(Tax::isWithheld)) {
            add(wording.text("tax"), invoice.taxTotal());
        }
        addStrong("total", invoice.total());
        addWithheld();
    }

    /** How much room the sums need below the last line. */
    float height() {
        float sum = 25;
        for (Row row : rows) {
            sum += row.height();
        }
        return sum;
    }

    void draw(Sheet sheet, float from) throws IOException {
        float y = from + 6;
        for (Row row : rows) {
            if (row.strong()) {
                sheet.rule(RULE_FROM, RIGHT, y + 8);
            }
            y += row.strong() ? 25 : 16;
            sheet.right(AMOUNT_ENDS, y, row.strong() ? strong(11) : ink(TEXT), row.amount());
            float line = y;
            for (String part : row.label()) {
                sheet.right(LABEL_ENDS, line, row.strong() ? strong(11) : grey(TEXT), part);
                line += LEADING;
            }
            y += (row.label().size() - 1) * LEADING;
        }
    }

    private void addWithheld() throws IOException {
        List<Tax> withheld = invoice.taxes().stream().filter(Tax::isWithheld).toList();
        for (Tax tax : withheld) {
            add(label(tax), tax.amount().negate());
        }
        if (!withheld.isEmpty()) {
            addStrong("payable", invoice.payable());
        }
    }

    private String label(Tax tax) {
        return switch (tax.kind()) {
            case "EXEMPT" -> wording.text("taxExempt", tax.name(), amount(tax.base()), String.valueOf(tax.reason()));
            case "WITHHELD" -> wording.text("taxWithheld", tax.name(), percent(tax), amount(tax.base()));
            case "INCLUSIVE" -> wording.text("taxContained", tax.name(), percent(tax), amount(tax.base()));
            default -> wording.text("taxOf", tax.name(), percent(tax), amount(tax.base()));
        };
    }

    private String percent(Tax tax) {
        return wording.figures().number(tax.ratePercent());
    }

    private String amount(BigDecimal amount) {
        return wording.figures().amount(amount, invoice.currency());
    }

    private void add(String label, BigDecimal amount) throws IOException {
        rows.add(new Row(letters.wrapped(label, TEXT, WIDTH), amount(amount), false));
    }

    private void addStrong(String key, BigDecimal amount) {
        rows.add(new Row(List.of(wording.text(key)), wording.figures().money(amount, invoice.currency()), true));
    }
}
