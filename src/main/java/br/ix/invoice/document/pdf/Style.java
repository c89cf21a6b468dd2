package br.ix.invoice.document.pdf;

import br.ix.invoice.document.DocumentTemplateRequest;
import java.awt.Color;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a document looks beside what it says, in its language, with the places of its texts filled. Public for the module's face. */
public record Style(@Nullable Color accent, byte @Nullable [] logo, List<String> header, @Nullable String footer, List<String> notes, boolean totalBand,
                    boolean pixFirst) {

    /** What may stand in braces in a text. */
    public static final List<String> PLACES = List.of("number", "payer", "issuer", "exchange", "period", "issuedOn", "dueOn", "total");

    /** As without a template. */
    public static final Style PLAIN = of(DocumentTemplateRequest.PLAIN, null);

    /** Of a template, for an invoice. */
    public static Style of(DocumentTemplateRequest look, @Nullable PrintableInvoice invoice) {
        boolean portuguese = invoice != null && invoice.language().getLanguage().equals("pt");
        Map<String, String> values = invoice == null ? Map.of() : values(invoice);
        List<String> foot = lines(portuguese ? look.footerPt() : look.footerEn(), values);
        return new Style(look.accent() == null ? null : Color.decode(look.accent()), look.logo() == null ? null : Base64.getDecoder().decode(look.logo()),
                lines(portuguese ? look.headerPt() : look.headerEn(), values), foot.isEmpty() ? null : foot.get(0),
                lines(portuguese ? look.notesPt() : look.notesEn(), values), !Boolean.FALSE.equals(look.totalBand()), !Boolean.FALSE.equals(look.pixFirst()));
    }

    Color accentOr(Color other) {
        return accent == null ? other : accent;
    }

    private static Map<String, String> values(PrintableInvoice invoice) {
        Wording wording = Wording.in(invoice.language());
        return Map.of("number", invoice.number(), "payer", invoice.payer().legalName(), "issuer", invoice.issuer().legalName(),
                "exchange", Objects.toString(invoice.exchange(), ""), "period", invoice.period() == null ? "" : wording.calendars().month(invoice.period()),
                "issuedOn", wording.calendars().day(invoice.issuedOn()), "dueOn", invoice.dueOn() == null ? "" : wording.calendars().day(invoice.dueOn()),
                "total", wording.figures().money(invoice.payable(), invoice.currency()));
    }

    /** A value is never looked into for further places. */
    private static List<String> lines(@Nullable String text, Map<String, String> values) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String place = close < 0 ? "" : text.substring(open + 1, close);
            filled.append(text, from, open).append(values.getOrDefault(place, ""));
            from = close < 0 ? text.length() : close + 1;
        }
        return filled.append(text.substring(from)).toString().strip().lines().map(String::strip).toList();
    }
}
