package br.ix.invoice.legacy.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts, in one pass over the bytes of a file without mark, what speaks for and against UTF-8 and Latin-1. */
final class ByteCensus {

    private static final int[] UNDEFINED_IN_WINDOWS_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    private final boolean[] seen = new boolean[256];
    private long line = 1;
    private long controlLine;
    private long sequences;
    private long firstBadLine;
    private int pending;
    private int least;
    private int most;

    private ByteCensus() {
    }

    static ByteCensus of(Path file) throws IOException {
        ByteCensus census = new ByteCensus();
        byte[] block = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    census.count(block[i] & 0xFF);
                }
            }
        }
        census.end();
        return census;
    }

    boolean isUtf8() {
        return firstBadLine == 0;
    }

    /** Whether bytes occur that only the Windows form of Latin-1 gives a letter. */
    boolean hasWindowsBytes() {
        for (int value = 0x80; value < 0xA0; value++) {
            if (seen[value]) {
                return true;
            }
        }
        return false;
    }

    void requireText() throws FileFault {
        if (seen[0]) {
            throw TextRecognition.notDecodable(controlLine, "has a NUL byte in line %d: it is not text, or UTF-16 without its mark".formatted(controlLine));
        }
        if (controlLine > 0) {
            throw TextRecognition.notDecodable(controlLine, "has a control character in line %d: it is not text".formatted(controlLine));
        }
    }

    /** Refuses what is neither UTF-8 nor Latin-1 throughout: reading it either way would store broken letters. */
    void requireOneEncoding() throws FileFault {
        if (sequences > 0) {
            throw TextRecognition.notDecodable(firstBadLine,
                    "is UTF-8 in parts, but not in line %d: it mixes encodings or is cut off".formatted(firstBadLine));
        }
        for (int value : UNDEFINED_IN_WINDOWS_1252) {
            if (seen[value]) {
                throw TextRecognition.notDecodable(firstBadLine,
                        "is neither UTF-8 nor Latin-1: byte 0x%X has no meaning in either, see line %d".formatted(value, firstBadLine));
            }
        }
    }

    private void count(int value) {
        seen[value] = true;
        if (pending > 0) {
            continueSequence(value);
        } else {
            begin(value);
        }
        if (value == '\n') {
            line++;
        }
    }

    private void continueSequence(int value) {
        if (value < least || value > most) {
            bad();
            begin(value);
            return;
        }
        least = 0x80;
        most = 0xBF;
        pending--;
        sequences += pending == 0 ? 1 : 0;
    }

    private void begin(int value) {
        pending = 0;
        if (value < 0x80) {
            noteControl(value);
        } else if (value >= 0xC2 && value <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (value >= 0xE0 && value <= 0xEF) {
            expect(2, value == 0xE0 ? 0xA0 : 0x80, value == 0xED ? 0x9F : 0xBF);
        } else if (value >= 0xF0 && value <= 0xF4) {
            expect(3, value == 0xF0 ? 0x90 : 0x80, value == 0xF4 ? 0x8F : 0xBF);
        } else {
            bad();
        }
    }

    private void expect(int bytes, int from, int until) {
        pending = bytes;
        least = from;
        most = until;
    }

    private void noteControl(int value) {
        boolean control = value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f';
        if (control && controlLine == 0) {
            controlLine = line;
        }
    }

    private void bad() {
        pending = 0;
        firstBadLine = firstBadLine == 0 ? line : firstBadLine;
    }

    private void end() {
        if (pending > 0) {
            bad();
        }
    }
}
