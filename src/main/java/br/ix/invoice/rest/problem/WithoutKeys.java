package br.ix.invoice.rest.problem;

import java.util.regex.Pattern;

/**
 * A text in which no API key can be read: who sends one in the wrong place, as a parameter or in a field, must not get it back in a refusal, which
 * others log.
 */
final class WithoutKeys {

    private static final String PREFIX = "ixi_";
    private static final Pattern KEY = Pattern.compile(PREFIX + "[0-9A-Za-z]{20,}");

    private WithoutKeys() {
    }

    static String of(String text) {
        return text.contains(PREFIX) ? KEY.matcher(text).replaceAll(PREFIX + "...") : text;
    }
}
