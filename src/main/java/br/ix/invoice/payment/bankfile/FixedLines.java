package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file of records of one length; a line of another length is a fault, however short or long it is. */
final class FixedLines implements Closeable {

    private static final int LONGEST = 2_000;
    private static final int END_OF_OLD_FILES = 0x1A;

    private final InputStream in;
    private final int length;
    private long line;

    FixedLines(InputStream in, int length) {
        this.in = in;
        this.length = length;
    }

    /** The next record, null at the end of the file. */
    @Nullable FixedRecord next() throws IOException, FileFault {
        byte[] bytes = readLine();
        if (bytes == null) {
            return null;
        }
        line++;
        String text = text(bytes);
        if (text.length() != length) {
            throw new FileFault(Code.RECORD_LENGTH, line, "1-" + length,
                    "Record %d has %s characters, %d were expected".formatted(line, text.length() > LONGEST ? "more than " + LONGEST : text.length(), length));
        }
        return new FixedRecord(line, text);
    }

    long line() {
        return line;
    }

    /** Nothing but line ends and the mark of old systems may follow. */
    void expectEnd() throws IOException, FileFault {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\r' && next != '\n' && next != END_OF_OLD_FILES && next != ' ') {
                throw new FileFault(Code.AFTER_END, line + 1, "1", "Record %d stands behind the trailer of the file".formatted(line + 1));
            }
        }
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length + 2);
        int next = in.read();
        if (next < 0 || next == END_OF_OLD_FILES) {
            return null;
        }
        while (next >= 0 && next != '\n' && bytes.size() <= LONGEST) {
            bytes.write(next);
            next = in.read();
        }
        byte[] found = bytes.toByteArray();
        boolean carriage = found.length > 0 && found[found.length - 1] == '\r';
        return carriage ? java.util.Arrays.copyOf(found, found.length - 1) : found;
    }

    /** One byte a character, as banks write; a file that somebody saved as UTF-8 has more, and maybe a mark. */
    private String text(byte[] bytes) {
        String narrow = new String(bytes, StandardCharsets.ISO_8859_1);
        if (narrow.length() == length) {
            return narrow;
        }
        try {
            String wide = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String bare = wide.startsWith("\uFEFF") ? wide.substring(1) : wide;
            return bare.length() == length ? bare : narrow;
        } catch (CharacterCodingException notUtf8) {
            return narrow;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
