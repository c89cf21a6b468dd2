package br.ix.invoice.dunning.remind;

import java.util.Locale;
import java.util.Map;

/** A step: days since the due day, and what is written then, by language ({@code pt}, {@code en}). */
record Step(int days, Map<String, Words> words) {

    record Words(String subject, String text) {
    }

    Words in(Locale language) {
        return words.getOrDefault(language.getLanguage(), words.getOrDefault("en", words.values().iterator().next()));
    }
}
