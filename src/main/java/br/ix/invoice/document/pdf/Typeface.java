package br.ix.invoice.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One font of a document, embedded with only the glyphs that are used. What was read of a font serves the next document, too; two documents
 * never use it at once.
 */
final class Typeface implements AutoCloseable {

    private static final Map<String, Queue<TrueTypeFont>> READ = new ConcurrentHashMap<>();

    private final String resource;
    private final TrueTypeFont trueType;
    private final CmapLookup glyphs;
    private final PDType0Font font;

    private Typeface(String resource, TrueTypeFont trueType, PDDocument document) throws IOException {
        this.resource = resource;
        this.trueType = trueType;
        glyphs = trueType.getUnicodeCmapLookup();
        font = PDType0Font.load(document, trueType, true);
    }

    static Typeface load(PDDocument document, Script script) throws IOException {
        TrueTypeFont idle = idle(script.resource()).poll();
        return new Typeface(script.resource(), idle == null ? read(script) : idle, document);
    }

    private static TrueTypeFont read(Script script) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(script.resource())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(script.isShaped());
            return font;
        }
    }

    private static Queue<TrueTypeFont> idle(String resource) {
        return READ.computeIfAbsent(resource, none -> new ConcurrentLinkedQueue<>());
    }

    boolean has(int letter) {
        return glyphs.getGlyphId(letter) != 0;
    }

    PDType0Font font() {
        return font;
    }

    float width(String text) throws IOException {
        return font.getStringWidth(text);
    }

    @Override
    public void close() {
        idle(resource).add(trueType);
    }
}
