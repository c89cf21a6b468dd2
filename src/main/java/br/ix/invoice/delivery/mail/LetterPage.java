package br.ix.invoice.delivery.mail;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The words of one letter, as text and as HTML; what comes from data is written as it is, never as markup or as a header. */
record LetterPage(InvoicePrint print, Words words, @Nullable String link) {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><title>{subject}</title></head>
            <body style="font-family: sans-serif; color: #1d2733">
            <p>{greeting}</p><p>{lead}</p>
            <table style="border-collapse: collapse">{facts}</table>
            <p>{document}</p><p style="color: #5b6875">{footer}</p>
            </body></html>
            """;

    private static final String ROW = """
            <tr><th style="text-align: left; padding: 2px 16px 2px 0; font-weight: normal">{name}</th><td style="padding: 2px 0">{value}</td></tr>
            """;

    String subject() {
        String kind = isCredit() ? "CREDIT_NOTE" : invoice().dueOn() == null || new BigDecimal(invoice().payable()).signum() == 0 ? "PAID" : "INVOICE";
        return plain(words.text("subject." + kind, number(), print.issuer().legalName(),
                invoice().dueOn() == null ? "" : words.calendars().day(invoice().dueOn())));
    }

    String text() {
        String facts = facts().entrySet().stream().map(fact -> fact.getKey() + ": " + plain(fact.getValue())).collect(Collectors.joining("\n"));
        return String.join("\n\n", plain(greeting()), lead(), facts, document(), "-- \n" + footer()) + "\n";
    }

    String html() {
        String rows = facts().entrySet().stream().map(fact -> ROW.replace("{name}", escaped(fact.getKey())).replace("{value}", escaped(fact.getValue())))
                .collect(Collectors.joining());
        String shown = link == null ? escaped(document())
                : escaped(document()).replace(escaped(link), "<a href=\"" + escaped(link) + "\">" + escaped(link) + "</a>");
        return PAGE.replace("{language}", words.language().getLanguage()).replace("{document}", shown).replace("{lead}", escaped(lead()))
                .replace("{facts}", rows).replace("{footer}", escaped(footer())).replace("{subject}", escaped(subject()))
                .replace("{greeting}", escaped(greeting()));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "number", number());
        put(facts, "period", invoice().period() == null ? null : words.calendars().month(YearMonth.parse(invoice().period())));
        put(facts, "issuedOn", invoice().issuedOn() == null ? null : words.calendars().day(invoice().issuedOn()));
        put(facts, "dueOn", invoice().dueOn() == null ? null : words.calendars().day(invoice().dueOn()));
        put(facts, "amount", words.figures().money(new BigDecimal(invoice().payable()), Currency.getInstance(invoice().currency())));
        put(facts, "purchaseOrder", invoice().purchaseOrder());
        put(facts, "typedLine", invoice().boleto() == null ? null : invoice().boleto().typedLine());
        put(facts, "pix", invoice().pix() == null ? null : invoice().pix().payload());
        return facts;
    }

    private void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.put(words.text(key), value);
        }
    }

    private String greeting() {
        return words.text("greeting", print.payer().legalName());
    }

    private String lead() {
        return words.text(isCredit() ? "lead.CREDIT_NOTE" : "lead.INVOICE", number());
    }

    private String document() {
        return link == null ? words.text("attached") : words.text("link", link);
    }

    private String footer() {
        return words.text("footer", print.issuer().legalName());
    }

    private InvoiceView invoice() {
        return print.invoice();
    }

    private String number() {
        return Objects.toString(invoice().number(), "");
    }

    private boolean isCredit() {
        return invoice().kind().equals("CREDIT_NOTE");
    }

    /** On one line. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(plain(text), "UTF-8").replace("{", "&#123;");
    }
}
