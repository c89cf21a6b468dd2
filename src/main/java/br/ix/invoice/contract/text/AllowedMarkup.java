package br.ix.invoice.contract.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements and attributes that a contract may have; everything else is left out. */
final class AllowedMarkup {

    /** Left out with all that is in them. */
    static final Set<String> SILENT = Set.of("script", "style", "iframe", "object", "noscript", "noembed", "noframes", "template", "textarea",
            "title", "head", "svg", "math", "xmp", "plaintext", "select", "applet", "audio", "video", "canvas", "frameset", "button");

    /** Elements without content. */
    static final Set<String> VOID = Set.of("br", "hr");

    /** Those within which a line goes on. */
    static final Set<String> INLINE = Set.of("b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "span", "a", "br");

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr",
            "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");

    private static final Set<String> ALIGNED = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td");
    private static final Set<String> CELLS = Set.of("th", "td");
    private static final Pattern ALIGNMENT = Pattern.compile("(left|right|center|justify)");
    private static final Pattern STYLED = Pattern.compile("(?:^|;)\\s*text-align\\s*:\\s*(left|right|center|justify)\\s*(?:;|$)");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\\\]{1,500}");

    private AllowedMarkup() {
    }

    static boolean allows(String element) {
        return INLINE.contains(element) || BLOCKS.contains(element);
    }

    /** What of the attributes of an element may be written. */
    static Map<String, String> of(String element, Map<String, String> given) {
        Map<String, String> allowed = new LinkedHashMap<>();
        if (ALIGNED.contains(element)) {
            keep(allowed, "align", ALIGNMENT, given.getOrDefault("align", styled(given)).toLowerCase(Locale.ROOT).strip());
        }
        if (CELLS.contains(element)) {
            keep(allowed, "colspan", SPAN, given.getOrDefault("colspan", ""));
            keep(allowed, "rowspan", SPAN, given.getOrDefault("rowspan", ""));
        }
        if (element.equals("a")) {
            keep(allowed, "href", ADDRESS, given.getOrDefault("href", "").strip());
        }
        return allowed;
    }

    /** The alignment that editors write as a style. */
    private static String styled(Map<String, String> given) {
        Matcher found = STYLED.matcher(given.getOrDefault("style", "").toLowerCase(Locale.ROOT));
        return found.find() ? found.group(1) : "";
    }

    private static void keep(Map<String, String> allowed, String name, Pattern pattern, String value) {
        if (pattern.matcher(value).matches()) {
            allowed.put(name, value);
        }
    }
}
