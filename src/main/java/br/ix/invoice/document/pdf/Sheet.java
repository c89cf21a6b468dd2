package br.ix.invoice.document.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page of A4 with a pen: text, rules and tints at places that are counted in points from the upper left corner. */
final class Sheet implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final Color TINT = new Color(0xF2, 0xF5, 0xF8);
    private static final Color RULE = new Color(0xC9, 0xD1, 0xDA);

    /** How a text looks: its size in points, its colour, and whether it is strong (the one embedded font, drawn with an edge). */
    record Look(float size, Color colour, boolean strong) {

        static final Color INK = new Color(0x1B, 0x24, 0x30);
        private static final Color GREY = new Color(0x5B, 0x67, 0x75);

        static Look ink(float size) {
            return new Look(size, INK, false);
        }

        static Look grey(float size) {
            return new Look(size, GREY, false);
        }

        static Look strong(float size) {
            return new Look(size, INK, true);
        }

        Look in(Color other) {
            return new Look(size, other, strong);
        }
    }

    /** A rectangle by its left upper corner. */
    record Area(float x, float y, float width, float height) {
    }

    private final Letters letters;
    private final PDPageContentStream pen;

    Sheet(PDDocument document, Letters letters) throws IOException {
        this.letters = letters;
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
    }

    void left(float x, float baseline, Look look, String text) throws IOException {
        pen.beginText();
        pen.setNonStrokingColor(look.colour());
        pen.setStrokingColor(look.colour());
        pen.setLineWidth(look.size() * 0.035f);
        pen.setRenderingMode(look.strong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.newLineAtOffset(x, HEIGHT - baseline);
        for (Letters.Run run : letters.runs(text)) {
            pen.setFont(run.face().font(), look.size());
            pen.showText(run.text());
        }
        pen.endText();
    }

    /** The text ends at {@code x}. */
    void right(float x, float baseline, Look look, String text) throws IOException {
        left(x - letters.width(text, look.size()), baseline, look, text);
    }

    void rule(float fromX, float untilX, float y) throws IOException {
        pen.setStrokingColor(RULE);
        pen.setLineWidth(0.6f);
        pen.moveTo(fromX, HEIGHT - y);
        pen.lineTo(untilX, HEIGHT - y);
        pen.stroke();
    }

    /** A tinted band of a height that begins at {@code y}. */
    void tint(float fromX, float untilX, float y, float height) throws IOException {
        pen.setNonStrokingColor(TINT);
        pen.addRect(fromX, HEIGHT - y - height, untilX - fromX, height);
        pen.fill();
    }

    /** A picture in an area; the same one on several pages stands in the file once. */
    void picture(Area area, PDImageXObject picture) throws IOException {
        pen.drawImage(picture, area.x(), HEIGHT - area.y() - area.height(), area.width(), area.height());
    }

    /** A bar of a colour. */
    void bar(Area area, Color colour) throws IOException {
        pen.setNonStrokingColor(colour);
        pen.addRect(area.x(), HEIGHT - area.y() - area.height(), area.width(), area.height());
        pen.fill();
    }

    /** A box with thin edges. */
    void box(Area area) throws IOException {
        pen.setStrokingColor(Look.INK);
        pen.setLineWidth(0.5f);
        pen.addRect(area.x(), HEIGHT - area.y() - area.height(), area.width(), area.height());
        pen.stroke();
    }

    /** A barcode of digits that fills an area. */
    void itf(Area area, String digits) throws IOException {
        int[] widths = Itf.widths(digits);
        float module = area.width() / IntStream.of(widths).sum();
        pen.setNonStrokingColor(Color.BLACK);
        float at = area.x();
        for (int index = 0; index < widths.length; index++) {
            if (index % 2 == 0) {
                pen.addRect(at, HEIGHT - area.y() - area.height(), widths[index] * module, area.height());
            }
            at += widths[index] * module;
        }
        pen.fill();
    }

    /** A QR code in a square, its left upper corner at a place. */
    void qr(float x, float y, float side, String text) throws IOException {
        Qr qr = Qr.of(text);
        float module = side / qr.size();
        pen.setNonStrokingColor(Color.BLACK);
        for (Qr.Bar bar : qr.bars()) {
            pen.addRect(x + bar.x() * module, HEIGHT - y - (bar.y() + 1) * module, bar.length() * module, module);
        }
        pen.fill();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
