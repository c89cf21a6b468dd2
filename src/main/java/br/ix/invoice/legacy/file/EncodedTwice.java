package br.ix.invoice.legacy.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Undoes text that was encoded as UTF-8, read as Latin-1 (or its Windows form) and encoded again: {@code SÃ£o} is {@code São}.
 * Each run of letters beyond ASCII is looked at by itself, so that a value with one right and one broken word comes out right.
 */
final class EncodedTwice {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private EncodedTwice() {
    }

    /** The text with every run decoded that had been encoded twice (or thrice); the same object where there is none. */
    static String decode(String text) {
        String once = decodeRuns(text);
        return once.equals(text) ? text : decodeRuns(once);
    }

    private static String decodeRuns(String text) {
        if (!mayBeEncodedTwice(text)) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            String run = text.substring(at, end);
            decoded.append(run.charAt(0) < 0x80 ? run : decodeRun(run));
            at = end;
        }
        return decoded.toString();
    }

    /** Every character beyond ASCII, written as UTF-8 and read as Latin-1, begins with one of U+00C2 to U+00F4. */
    private static boolean mayBeEncodedTwice(String text) {
        return text.chars().anyMatch(c -> c >= 0xC2 && c <= 0xF4);
    }

    private static int endOfRun(String text, int from) {
        boolean ascii = text.charAt(from) < 0x80;
        int end = from + 1;
        while (end < text.length() && text.charAt(end) < 0x80 == ascii) {
            end++;
        }
        return end;
    }

    private static String decodeRun(String run) {
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        for (int i = 0; i < run.length(); i++) {
            int value = byteOf(run.charAt(i));
            if (value < 0) {
                return run;
            }
            bytes.put((byte) value);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip()).toString();
        } catch (CharacterCodingException rightAsItIs) {
            return run;
        }
    }

    private static int byteOf(char letter) {
        if (letter <= 0xFF) {
            return letter;
        }
        byte[] encoded = String.valueOf(letter).getBytes(WINDOWS_1252);
        boolean unknown = encoded.length != 1 || encoded[0] == '?';
        return unknown ? -1 : encoded[0] & 0xFF;
    }
}
