package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tags and values of OFX, of version 1 (SGML, whose fields need no end tag) and of version 2 (XML). Declarations of any kind are refused, so
 * nothing is ever expanded or fetched.
 */
final class OfxTokens implements Closeable {

    private static final int LONGEST = 10_000;

    /** A tag with the text that follows it; {@code name} begins with a slash where it ends an aggregate. */
    record Token(long line, String name, String value) {
    }

    private final BufferedReader reader;
    private long line = 1;
    private int next;

    private OfxTokens(BufferedReader reader) {
        this.reader = reader;
    }

    /** {@code begins} is the beginning of the stream, which says its encoding. */
    static OfxTokens open(InputStream in, String begins) throws IOException, FileFault {
        String head = begins.substring(0, Math.max(0, begins.indexOf("<OFX>"))).toUpperCase(Locale.ROOT);
        boolean unicode = begins.startsWith("\u00EF\u00BB\u00BF") || head.contains("ENCODING:UTF-8") || head.contains("ENCODING:UNICODE")
                || head.contains("ENCODING=\"UTF-8\"");
        Charset charset = unicode ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        OfxTokens tokens = new OfxTokens(new BufferedReader(new InputStreamReader(in, charset)));
        tokens.advance();
        tokens.text();
        return tokens;
    }

    /** The next tag, null at the end of the file. */
    @Nullable Token next() throws IOException, FileFault {
        while (next == '<') {
            long at = line;
            String name = tag();
            String value = text();
            if (!name.startsWith("?")) {
                return new Token(at, name.toUpperCase(Locale.ROOT), value);
            }
        }
        return null;
    }

    private String tag() throws IOException, FileFault {
        StringBuilder name = new StringBuilder();
        advance();
        if (next == '!') {
            throw new FileFault(Code.ENTITIES, line, "", "Line %d has a declaration or a comment; a statement has none".formatted(line));
        }
        while (next != '>') {
            if (next < 0 || next == '<') {
                throw new FileFault(Code.CUT_SHORT, line, "", "Line %d ends within a tag '<%s'".formatted(line, name));
            }
            add(name);
        }
        advance();
        return name.toString().strip();
    }

    private String text() throws IOException, FileFault {
        StringBuilder text = new StringBuilder();
        while (next >= 0 && next != '<') {
            add(text);
        }
        return unescaped(text.toString().strip());
    }

    private void add(StringBuilder text) throws IOException, FileFault {
        if (text.length() >= LONGEST) {
            throw new FileFault(Code.TOO_LONG, line, "", "Line %d has a text of more than %d characters".formatted(line, LONGEST));
        }
        text.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        next = reader.read();
        if (next == '\n') {
            line++;
        }
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"")
                .replace("&apos;", "'").replace("&amp;", "&");
    }

    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
