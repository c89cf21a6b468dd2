package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one language: of each operation what it does ({@code openapi/operations*.properties}), of each parameter what it is for
 * ({@code openapi/parameters*.properties}). Operations of the portal, and those of many at once, share theirs.
 */
final class Sentences {

    /** The first sentence, and the others. */
    record Said(String summary, String description) {

        static Said of(String sentences) {
            int end = sentences.indexOf(". ");
            return end < 0 ? new Said(sentences, "") : new Said(sentences.substring(0, end), sentences.substring(end + 2));
        }
    }

    private static final Map<String, String> VERBS = Map.of("GET", "get", "POST", "create", "PUT", "put", "PATCH", "change", "DELETE", "delete");

    private final Properties operations;
    private final Properties parameters;
    private final String betweenWords;

    private Sentences(String language, String betweenWords) {
        operations = read("/openapi/operations%s.properties".formatted(language));
        parameters = read("/openapi/parameters%s.properties".formatted(language));
        this.betweenWords = betweenWords;
    }

    static Sentences english() {
        return new Sentences("", " ");
    }

    /** Words of an address are English, and stand there as in the address: {@code billing-accounts}. */
    static Sentences portuguese() {
        return new Sentences("_pt", "-");
    }

    Said of(Described one) {
        String own = operations.getProperty(one.operation().getOperationId(), "");
        return Said.of(one.isPortal() ? ofPortal(one) : one.isBulk() ? operations.getProperty("many.create", "").replace("{things}", one.collection().replace("-", betweenWords)) : own);
    }

    private String ofPortal(Described one) {
        String[] things = operations.getProperty("portal." + one.collection(), "|").split("\\|", -1);
        String verb = one.isMany() ? "list" : VERBS.getOrDefault(one.method(), "");
        return operations.getProperty("portal." + verb, "").replace("{things}", things[0]).replace("{thing}", things[1]);
    }

    /** What is said of a parameter of this operation, or of this collection. */
    @Nullable String exactly(Described one, Parameter parameter) {
        return Stream.of(one.operation().getOperationId(), one.collection()).map(place -> parameters.getProperty(place + "." + parameter.getName()))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is said of parameters whose English stands in the code. */
    @Nullable String ofCode(Parameter parameter) {
        return parameters.getProperty("code." + parameter.getName());
    }

    /** What is said of all parameters of its name. */
    @Nullable String byName(Described one, Parameter parameter) {
        String said = parameters.getProperty(parameter.getName());
        return said == null ? null : said.replace("{thing}", thing(one, "{" + parameter.getName() + "}"));
    }

    /** What the address names by this parameter: one of what stands before it. */
    private String thing(Described one, String place) {
        String before = one.path().contains("/" + place) ? one.path().substring(0, one.path().indexOf("/" + place)) : one.path();
        return OperationNames.singular(before.substring(before.lastIndexOf('/') + 1)).replace("-", betweenWords);
    }

    static Properties read(String resource) {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(Sentences.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
