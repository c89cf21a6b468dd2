package br.ix.invoice.rest.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What each operation does, in one sentence: those of {@code openapi/operations.properties}, and for what every collection has, its name as words. */
final class Words {

    static final String PORTAL = "INVOICE";

    private final Properties sentences = read("/openapi/operations.properties");

    String of(String operationId) {
        String words = operationId.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return sentences.getProperty(operationId, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    static Properties read(String resource) {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
