package br.ix.invoice.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one document, each in the first of its {@link Script} that has it. A letter that none has loses its marks, and is {@code ?}
 * where that does not help; control characters are spaces. A font is read when a letter needs it.
 */
final class Letters implements AutoCloseable {

    private final PDDocument document;
    private final Map<Script, Typeface> faces = new EnumMap<>(Script.class);

    Letters(PDDocument document) {
        this.document = document;
    }

    /** A part of a text that one font writes. */
    record Run(Typeface face, String text) {
    }

    /** The width of a text in points. */
    float width(String text, float size) throws IOException {
        float sum = 0;
        for (Run run : runs(text)) {
            sum += run.face().width(run.text());
        }
        return sum * size / 1000;
    }

    /** The parts of a text in the order in which they are drawn, each with its font. */
    List<Run> runs(String text) throws IOException {
        if (isPlain(text)) {
            return text.isEmpty() ? List.of() : List.of(new Run(face(Script.LATIN), text));
        }
        String drawn = Direction.visual(JoinedLetters.of(printable(text), this::isDrawable));
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Typeface face = null;
        for (int at = 0; at < drawn.length(); at += Character.charCount(drawn.codePointAt(at))) {
            Typeface needed = faceOf(drawn.codePointAt(at));
            if (needed != face && face != null) {
                runs.add(new Run(face, drawn.substring(from, at)));
                from = at;
            }
            face = needed;
        }
        if (face != null) {
            runs.add(new Run(face, drawn.substring(from)));
        }
        return runs;
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
        while (rest.codePointCount(0, rest.length()) > 1 && width(rest, size) > width) {
            int end = rest.offsetByCodePoints(rest.length(), -1);
            while (rest.codePointCount(0, end) > 1 && width(rest.substring(0, end), size) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** The text with every letter that no font has replaced. */
    String printable(String text) throws IOException {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        for (int letter : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            append(printable, letter);
        }
        return printable.toString();
    }

    /** Letters of Western Europe only, which most texts have: nothing to replace, one font. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > 'ÿ' || letter > '~' && letter < '\u00A0' || letter == '\u00AD') {
                return false;
            }
        }
        return true;
    }

    private void append(StringBuilder printable, int letter) throws IOException {
        if (Character.isISOControl(letter) || Character.isWhitespace(letter)) {
            printable.append(' ');
        } else if (faceOf(letter) != null) {
            printable.appendCodePoint(letter);
        } else if (Character.getType(letter) != Character.FORMAT) {
            String bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            printable.append(!bare.isEmpty() && isKnown(bare) ? bare : "?");
        }
    }

    private boolean isKnown(String bare) throws IOException {
        for (int part : bare.codePoints().toArray()) {
            if (faceOf(part) == null) {
                return false;
            }
        }
        return true;
    }

    /** Asked of signs that stand for joined letters; those have no script of their own. */
    private boolean isDrawable(int letter) {
        try {
            return faceOf(letter) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The font that writes a letter; null: none has it. */
    private @Nullable Typeface faceOf(int letter) throws IOException {
        for (Script script : Script.of(letter)) {
            Typeface face = face(script);
            if (face.has(letter)) {
                return face;
            }
        }
        return null;
    }

    /** A picture of the document. */
    PDImageXObject picture(byte[] png) throws IOException {
        return PDImageXObject.createFromByteArray(document, png, "logo");
    }

    private Typeface face(Script script) throws IOException {
        Typeface face = faces.get(script);
        if (face == null) {
            face = Typeface.load(document, script);
            faces.put(script, face);
        }
        return face;
    }

    @Override
    public void close() {
        faces.values().forEach(Typeface::close);
    }
}
