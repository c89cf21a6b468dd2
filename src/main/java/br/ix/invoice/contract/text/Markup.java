package br.ix.invoice.contract.text;

/**
 * HTML that anybody may be shown: it is written anew from what was understood of the given text, and only elements and attributes of
 * {@link AllowedMarkup} are ever written, so that no script, style or address of another kind can come in. Public: registers keep only this.
 */
public final class Markup {

    private Markup() {
    }

    /** The same text with allowed markup only, well nested; a second time changes nothing. */
    public static String clean(String html) {
        MarkupWriter writer = new MarkupWriter();
        new MarkupReader(html, writer).read();
        return writer.written();
    }

    /** Whether there is something to read in it. */
    public static boolean isBlank(String clean) {
        return clean.replaceAll("<[^>]*>", "").replace('\u00A0', ' ').isBlank();
    }

    /** A text with the signs of markup as entities. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The same for a value between quotes. */
    static String escapedValue(String text) {
        return escaped(text).replace("\"", "&quot;").replace("'", "&#39;");
    }
}
