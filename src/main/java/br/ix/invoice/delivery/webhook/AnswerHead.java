package br.ix.invoice.delivery.webhook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads status line and headers of an answer, which are all that counts, and no more of them than fits. */
final class AnswerHead {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: (.*))?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final int MOST_BYTES = 32_768;

    private final InputStream in;
    private int left = MOST_BYTES;

    private AnswerHead(InputStream in) {
        this.in = in;
    }

    /** The answer; those that only announce one (1xx) are passed over. */
    static Attempt read(InputStream in) throws IOException {
        var head = new AnswerHead(in);
        Attempt read = head.next();
        while (read.status() != null && read.status() < 200 && read.status() != 101) {
            read = head.next();
        }
        return read;
    }

    private Attempt next() throws IOException {
        Matcher status = STATUS.matcher(line());
        if (!status.matches()) {
            return Attempt.without("The answer is not HTTP");
        }
        Long retryAfter = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            retryAfter = retryAfter == null ? retryAfter(line) : retryAfter;
        }
        String reason = status.group(2) == null ? "" : status.group(2);
        return new Attempt(Integer.valueOf(status.group(1)), (status.group(1) + " " + reason).strip(), retryAfter);
    }

    /** In seconds; a day and time is not understood and counts as none. */
    private static @Nullable Long retryAfter(String header) {
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1).strip();
        return colon > 0 && header.substring(0, colon).toLowerCase(Locale.ROOT).equals("retry-after") && SECONDS.matcher(value).matches()
                ? Long.valueOf(value) : null;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The connection was closed");
            }
            if (--left < 0) {
                throw new IOException("The head of the answer is too long");
            }
            // What is no printable ASCII is not kept: it is shown to people.
            line.append(read >= ' ' && read < 127 ? (char) read : read == '\r' ? "" : "?");
        }
        return line.toString();
    }
}
