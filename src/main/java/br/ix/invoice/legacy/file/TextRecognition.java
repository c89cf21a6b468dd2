package br.ix.invoice.legacy.file;

import br.ix.invoice.legacy.file.FileFault.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds how a file is written: UTF-8 (with or without mark), UTF-16 with a mark, else Latin-1 or its Windows form.
 * Reads the whole file once as a stream; refuses what is none of these, and a mix of them, rather than store broken letters.
 * Public: the first step of an import asks it, and what is no CSV is read by it.
 */
public final class TextRecognition {

    private static final int BLOCK = 64 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextRecognition() {
    }

    public static TextForm of(Path file) throws IOException, FileFault {
        TextForm marked = byMark(file);
        if (marked != null) {
            requireDecodable(file, marked);
            return marked;
        }
        ByteCensus census = ByteCensus.of(file);
        census.requireText();
        if (census.isUtf8()) {
            return TextForm.UTF_8;
        }
        census.requireOneEncoding();
        return new TextForm(census.hasWindowsBytes() ? WINDOWS_1252 : StandardCharsets.ISO_8859_1, 0);
    }

    private static TextForm byMark(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextForm(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextForm(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(head, 0xFE, 0xFF) ? new TextForm(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void requireDecodable(Path file, TextForm form) throws IOException, FileFault {
        long line = 1;
        char[] block = new char[BLOCK];
        try (Reader reader = reader(file, form)) {
            for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
                for (int i = 0; i < n; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                    if (block[i] == 0) {
                        throw notDecodable(line, "has a NUL character in line %d: it is not text".formatted(line));
                    }
                }
            }
        } catch (CharacterCodingException broken) {
            throw notDecodable(line, "begins with the mark of %s but is not written in it, near line %d".formatted(form.name(), line));
        }
    }

    /** A reader that fails on what the character set does not know; the mark is skipped. */
    public static Reader reader(Path file, TextForm form) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(form.markBytes());
        return new InputStreamReader(in, form.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static FileFault notDecodable(long line, String message) {
        return new FileFault(Code.NOT_DECODABLE, line, "", "The file " + message + ". Save it as UTF-8.");
    }
}
