package br.ix.invoice.contract.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** Reads HTML of any quality from its beginning to its end and tells of each tag and text; comments and silent elements are left out. */
final class MarkupReader {

    /** Who is told. Names are in small letters, texts are without entities. */
    interface Sink {

        void open(String element, Map<String, String> attributes);

        void close(String element);

        void text(String text);
    }

    private final String html;
    private final Sink sink;
    private int at;

    MarkupReader(String html, Sink sink) {
        this.html = html;
        this.sink = sink;
    }

    void read() {
        int textFrom = 0;
        while (at < html.length()) {
            if (html.charAt(at) == '<' && isMarkup(at + 1)) {
                tell(textFrom);
                readMarkup();
                textFrom = at;
            } else {
                at++;
            }
        }
        tell(textFrom);
    }

    private void tell(int from) {
        if (from < at) {
            sink.text(plain(html.substring(from, at)));
        }
    }

    private boolean isMarkup(int next) {
        return next < html.length() && (isLetter(html.charAt(next)) || "/!?".indexOf(html.charAt(next)) >= 0);
    }

    private void readMarkup() {
        char next = html.charAt(at + 1);
        if (html.startsWith("<!--", at)) {
            skipThrough("-->");
        } else if (next == '!' || next == '?') {
            skipThrough(">");
        } else if (next == '/') {
            readEnd();
        } else {
            readStart();
        }
    }

    private void readEnd() {
        at += 2;
        if (at < html.length() && isLetter(html.charAt(at))) {
            String element = name();
            skipThrough(">");
            sink.close(element);
        } else {
            skipThrough(">");
        }
    }

    private void readStart() {
        at++;
        String element = name();
        Map<String, String> attributes = attributes();
        if (at >= html.length()) {
            return;
        }
        at++;
        if (AllowedMarkup.SILENT.contains(element)) {
            skipElement(element);
        } else {
            sink.open(element, attributes);
        }
    }

    private String name() {
        int from = at;
        while (at < html.length() && !isSpace(html.charAt(at)) && "/>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    /** Ends on the sign that closes the tag, or at the end of the text. */
    private Map<String, String> attributes() {
        Map<String, String> found = new LinkedHashMap<>();
        skipSpace();
        while (at < html.length() && html.charAt(at) != '>') {
            String attribute = attributeName();
            skipSpace();
            String value = "";
            if (at < html.length() && html.charAt(at) == '=') {
                at++;
                skipSpace();
                value = value();
            }
            found.putIfAbsent(attribute, plain(value));
            skipSpace();
        }
        return found;
    }

    /** At least one sign, so that reading always goes on. */
    private String attributeName() {
        int from = at++;
        while (at < html.length() && !isSpace(html.charAt(at)) && "/>=".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private String value() {
        if (at >= html.length()) {
            return "";
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            int from = ++at;
            int end = html.indexOf(quote, from);
            at = end < 0 ? html.length() : end + 1;
            return html.substring(from, end < 0 ? html.length() : end);
        }
        int from = at;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return html.substring(from, at);
    }

    private void skipElement(String element) {
        String end = "</" + element;
        while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
            at++;
        }
        skipThrough(">");
    }

    private void skipThrough(String end) {
        int found = html.indexOf(end, at);
        at = found < 0 ? html.length() : found + end.length();
    }

    /** A slash between attributes is as good as space. */
    private void skipSpace() {
        while (at < html.length() && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) {
            at++;
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        HtmlUtils.htmlUnescape(text).codePoints().filter(MarkupReader::isPrintable).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPrintable(int sign) {
        return sign == '\n' || sign == '\t' || !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE;
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r' || sign == '\f';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
