package br.ix.invoice.delivery.mail;

import br.ix.invoice.money.Figures;
import br.ix.invoice.time.Calendars;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters in one language, Portuguese or English, and how it writes amounts and days. */
record Words(Locale language, ResourceBundle texts, Figures figures, Calendars calendars) {

    private static final String BUNDLE = "br.ix.invoice.delivery.mail.words";

    static Words in(Locale language) {
        ResourceBundle.Control noDefault = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(language, ResourceBundle.getBundle(BUNDLE, language, noDefault), Figures.in(language), Calendars.in(language));
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
