package br.ix.invoice.document.pdf;

import br.ix.invoice.money.Figures;
import br.ix.invoice.time.Calendars;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and the ways of writing numbers and days of one language, Portuguese or English. */
record Wording(Locale language, ResourceBundle texts, Figures figures, Calendars calendars) {

    private static final String BUNDLE = "br.ix.invoice.document.pdf.wording";

    /** Portuguese where the language is Portuguese, English otherwise. */
    static Wording in(Locale language) {
        ResourceBundle.Control noDefault = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Wording(language, ResourceBundle.getBundle(BUNDLE, language, noDefault), Figures.in(language), Calendars.in(language));
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
