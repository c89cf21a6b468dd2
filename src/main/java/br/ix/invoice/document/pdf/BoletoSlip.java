package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.InvoiceFrame.LEFT;
import static br.ix.invoice.document.pdf.InvoiceFrame.RIGHT;
import static br.ix.invoice.document.pdf.Sheet.Look.grey;
import static br.ix.invoice.document.pdf.Sheet.Look.ink;
import static br.ix.invoice.document.pdf.Sheet.Look.strong;

import br.ix.invoice.document.pdf.PrintableInvoice.Party;
import br.ix.invoice.document.pdf.Sheet.Area;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bank's slip ("ficha de compensação") of a boleto, in Portuguese in any document, as banks read it. Bars of 103 by 13 millimetres with an empty
 * margin of 5 beside them.
 */
final class BoletoSlip {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float BARS_WIDTH = 103 * MILLIMETRE;
    private static final float BARS_HEIGHT = 13 * MILLIMETRE;
    private static final float MARGIN = 5 * MILLIMETRE;
    private static final float HEAD = 22;
    private static final float ROW = 20;
    private static final float PAYER = 30;
    private static final float SIDE = RIGHT - 140;
    private static final float[] THIRDS = {LEFT, LEFT + 72, LEFT + 190, LEFT + 236, LEFT + 272, SIDE, RIGHT};
    private static final float FULL_HEIGHT = HEAD + 5 * ROW + PAYER + BARS_HEIGHT + 6;

    private final PrintableInvoice invoice;
    private final PrintableInvoice.@Nullable Slip slip;
    private final Letters letters;
    private final Wording wording = Wording.in(Locale.forLanguageTag("pt"));

    BoletoSlip(PrintableInvoice invoice, Letters letters) {
        this.invoice = invoice;
        this.slip = invoice.boleto();
        this.letters = letters;
    }

    float height() {
        return slip == null ? 0 : FULL_HEIGHT;
    }

    void draw(Sheet sheet, float from) throws IOException {
        if (slip != null) {
            drawHead(sheet, from, slip);
            drawReceiver(sheet, from + HEAD, slip);
            drawFacts(sheet, from + HEAD + 2 * ROW, slip);
            drawPayer(sheet, from + HEAD + 5 * ROW);
            sheet.right(RIGHT, from + HEAD + 5 * ROW + PAYER + 10, grey(5.5f), "Autenticação mecânica - Ficha de compensação");
            sheet.itf(new Area(LEFT + MARGIN, from + HEAD + 5 * ROW + PAYER + 6, BARS_WIDTH, BARS_HEIGHT), slip.barcode());
        }
    }

    private void drawHead(Sheet sheet, float y, PrintableInvoice.Slip boleto) throws IOException {
        sheet.left(LEFT, y + 16, strong(14), boleto.bank());
        sheet.right(RIGHT, y + 16, strong(11.5f), boleto.typedLine());
    }

    private void drawReceiver(Sheet sheet, float y, PrintableInvoice.Slip boleto) throws IOException {
        cell(sheet, left(y), "Local de pagamento", "Pagável em qualquer banco ou aplicativo");
        cell(sheet, right(y), "Vencimento", invoice.dueOn() == null ? "Contra apresentação" : wording.calendars().day(invoice.dueOn()));
        cell(sheet, left(y + ROW), "Beneficiário", named(invoice.issuer()));
        cell(sheet, right(y + ROW), "Agência / código do beneficiário", boleto.place());
    }

    private void drawFacts(Sheet sheet, float y, PrintableInvoice.Slip boleto) throws IOException {
        String issued = wording.calendars().day(invoice.issuedOn());
        row(sheet, y, List.of("Data do documento", "Nº do documento", "Espécie doc.", "Aceite", "Data do processamento", "Nosso número"),
                List.of(issued, invoice.number(), "DS", "N", issued, boleto.ourNumber()));
        row(sheet, y + ROW, List.of("Uso do banco", "Carteira", "Espécie", "Quant.", "Valor", "(=) Valor do documento"),
                List.of("", boleto.wallet(), "R$", "", "", wording.figures().amount(invoice.payable(), invoice.currency())));
        cell(sheet, left(y + 2 * ROW), "Instruções", "Referente à fatura " + invoice.number());
        cell(sheet, right(y + 2 * ROW), "(=) Valor cobrado", "");
    }

    private void drawPayer(Sheet sheet, float y) throws IOException {
        sheet.box(new Area(LEFT, y, RIGHT - LEFT, PAYER));
        sheet.left(LEFT + 3, y + 7, grey(5.5f), "Pagador");
        sheet.left(LEFT + 3, y + 16, ink(8), fitting(named(invoice.payer()), RIGHT - LEFT - 6, 8));
        sheet.left(LEFT + 3, y + 26, ink(8), fitting(String.join(" - ", invoice.payer().address()), RIGHT - LEFT - 6, 8));
    }

    private void row(Sheet sheet, float y, List<String> labels, List<String> values) throws IOException {
        for (int column = 0; column < labels.size(); column++) {
            cell(sheet, new Area(THIRDS[column], y, THIRDS[column + 1] - THIRDS[column], ROW), labels.get(column), values.get(column));
        }
    }

    private void cell(Sheet sheet, Area area, String label, String value) throws IOException {
        sheet.box(area);
        sheet.left(area.x() + 3, area.y() + 7, grey(5.5f), label);
        if (area.x() >= SIDE) {
            sheet.right(RIGHT - 4, area.y() + 16.5f, strong(9), value);
        } else {
            sheet.left(area.x() + 3, area.y() + 16.5f, ink(8), fitting(value, area.width() - 6, 8));
        }
    }

    private static Area left(float y) {
        return new Area(LEFT, y, SIDE - LEFT, ROW);
    }

    private static Area right(float y) {
        return new Area(SIDE, y, RIGHT - SIDE, ROW);
    }

    private String fitting(String text, float width, float size) throws IOException {
        return letters.wrapped(text, size, width).get(0);
    }

    private static String named(Party party) {
        return party.taxId() == null ? party.legalName() : party.legalName() + " - " + party.taxId();
    }
}
