package br.ix.invoice.document.pdf;

import br.ix.invoice.contract.ContractPrint.Passage;
import br.ix.invoice.document.pdf.ContractWords.Word;
import br.ix.invoice.document.pdf.Sheet.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets the passages of a contract one below the other, over as many pages as they need; words are never lost. */
final class ContractFlow {

    static final float LEFT = 62;
    static final float RIGHT = Sheet.WIDTH - 62;
    private static final float TOP = 66;
    private static final float END = Sheet.HEIGHT - 76;
    private static final float TEXT = 10;
    private static final float STEP = 18;
    private static final float[] HEADINGS = {TEXT, 16, 12.5f, 11};

    /** A piece of text with its place on a page. */
    record Placed(float x, float baseline, Look look, String text) {
    }

    private final Letters letters;
    private final List<List<Placed>> pages = new ArrayList<>();
    private float y = TOP;

    ContractFlow(Letters letters) {
        this.letters = letters;
        pages.add(new ArrayList<>());
    }

    List<List<Placed>> pages() {
        return pages;
    }

    void add(Passage passage) throws IOException {
        boolean isHeading = passage.heading() > 0;
        float size = HEADINGS[Math.min(passage.heading(), HEADINGS.length - 1)];
        float from = LEFT + passage.indent() * STEP;
        if (y > TOP) {
            y += isHeading ? size : passage.marker() == null ? 7 : 3;
        }
        boolean first = true;
        for (List<Word> line : lines(ContractWords.of(passage.runs(), isHeading), size, RIGHT - from)) {
            // A heading is not left alone at the foot of a page.
            advance(size * 1.4f, isHeading && first ? 3 * TEXT * 1.4f : 0);
            if (first && passage.marker() != null) {
                place(from - STEP + 5, Look.ink(size), passage.marker());
            }
            place(line, from, size);
            first = false;
        }
    }

    /** What the text ends with: whether it is signed. */
    void close(String signature) throws IOException {
        y += 26;
        for (String line : letters.wrapped(signature, TEXT, RIGHT - LEFT)) {
            advance(TEXT * 1.4f, 0);
            place(LEFT, Look.strong(TEXT), line);
        }
    }

    private void advance(float leading, float keptWith) {
        if (y + leading + keptWith > END) {
            pages.add(new ArrayList<>());
            y = TOP - leading;
        }
        y += leading;
    }

    private void place(float x, Look look, String text) {
        pages.get(pages.size() - 1).add(new Placed(x, y, look, text));
    }

    /** Words of one weight that stand beside each other are one piece. */
    private void place(List<Word> line, float from, float size) throws IOException {
        float x = from;
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            Word next = i + 1 == line.size() ? null : line.get(i + 1);
            piece.append(word.text()).append(next == null || next.glued() ? "" : " ");
            if (next == null || word.strong() != next.strong()) {
                place(x, word.strong() ? Look.strong(size) : Look.ink(size), piece.toString());
                x += letters.width(piece.toString(), size);
                piece.setLength(0);
            }
        }
    }

    private List<List<Word>> lines(List<Word> words, float size, float width) throws IOException {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        float used = 0;
        for (Word word : words) {
            for (String part : letters.wrapped(word.text(), size, width)) {
                float needed = letters.width(part, size);
                float space = line.isEmpty() || word.glued() ? 0 : letters.width(" ", size);
                if (!line.isEmpty() && (word.breaks() || used + space + needed > width)) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                    space = 0;
                }
                line.add(new Word(part, word.strong(), false, word.glued()));
                used += space + needed;
            }
        }
        lines.add(line);
        return lines;
    }
}
