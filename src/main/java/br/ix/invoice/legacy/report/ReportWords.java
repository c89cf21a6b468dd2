package br.ix.invoice.legacy.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language, Portuguese or English, and its way of writing figures. */
record ReportWords(Locale language, ResourceBundle texts) {

    private static final String BUNDLE = "br.ix.invoice.legacy.report.report";

    /** Portuguese where the language is Portuguese, English otherwise. */
    static ReportWords in(Locale language) {
        ResourceBundle.Control noDefault = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        boolean portuguese = language.getLanguage().equals("pt");
        return new ReportWords(portuguese ? Locale.forLanguageTag("pt-BR") : Locale.ENGLISH,
                ResourceBundle.getBundle(BUNDLE, portuguese ? language : Locale.ROOT, noDefault));
    }

    String text(String key, Object... values) {
        String pattern = texts.getString(key);
        return values.length == 0 ? pattern : pattern.formatted(values);
    }

    /** A number with all its decimals; nothing where there is none. */
    String figure(@Nullable String plain) {
        if (plain == null) {
            return "";
        }
        BigDecimal number = new BigDecimal(plain);
        return String.format(language, "%,." + Math.max(number.scale(), 0) + "f", number);
    }
}
