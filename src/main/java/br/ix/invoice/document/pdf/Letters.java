package br.ix.invoice.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one document: Liberation Sans (SIL Open Font License, from the PDFBox artefact), embedded with only the glyphs
 * that are used. A letter that the font lacks loses its marks, and is {@code ?} where that does not help; control characters
 * are spaces.
 */
final class Letters implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont trueType;
    private final CmapLookup glyphs;
    private final PDType0Font font;

    Letters(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            trueType = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
        glyphs = trueType.getUnicodeCmapLookup();
        font = PDType0Font.load(document, trueType, true);
    }

    PDType0Font font() {
        return font;
    }

    /** The width of a text in points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) * size / 1000;
    }

    /** The text broken between words into lines no wider than that; a longer word is cut. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).trim().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = cut(longer, size, width, lines);
        }
        lines.add(line);
        return lines;
    }

    /** Puts what is too wide into full lines and returns the rest. */
    private String cut(String word, float size, float width, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > width) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> append(printable, letter));
        return printable.toString();
    }

    private void append(StringBuilder printable, int letter) {
        if (Character.isISOControl(letter) || Character.isWhitespace(letter)) {
            printable.append(' ');
        } else if (glyphs.getGlyphId(letter) != 0) {
            printable.appendCodePoint(letter);
        } else {
            String bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            boolean known = !bare.isEmpty() && bare.codePoints().allMatch(part -> glyphs.getGlyphId(part) != 0);
            printable.append(known ? bare : "?");
        }
    }

    @Override
    public void close() throws IOException {
        trueType.close();
    }
}
