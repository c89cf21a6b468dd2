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
 * What each operation does ({@code openapi/operations.properties}) and what each parameter is for ({@code openapi/parameters.properties}). The first sentence
 * of an operation is its summary, the others are its description; those of the portal and of many at once share theirs.
 */
final class Words {

    static final String PORTAL = "INVOICE";

    private static final Map<String, String> VERBS = Map.of("GET", "get", "POST", "create", "PUT", "put", "PATCH", "change", "DELETE", "delete");

    private final Properties sentences = read("/openapi/operations.properties");
    private final Properties parameters = read("/openapi/parameters.properties");

    void complete(Described one) {
        String own = sentences.getProperty(one.operation().getOperationId(), "");
        String said = one.isPortal() ? ofPortal(one) : one.isBulk() ? sentences.getProperty("many.create", "").replace("{things}", one.collection().replace('-', ' ')) : own;
        int end = said.indexOf(". ");
        one.operation().setSummary(end < 0 ? said : said.substring(0, end));
        one.operation().setDescription(end < 0 ? "" : said.substring(end + 2));
    }

    private String ofPortal(Described one) {
        String[] things = sentences.getProperty("portal." + one.collection(), "|").split("\\|", -1);
        String verb = one.isMany() ? "list" : VERBS.getOrDefault(one.method(), "");
        return sentences.getProperty("portal." + verb, "").replace("{things}", things[0]).replace("{thing}", things[1]);
    }

    /** What stands at a parameter in the code goes before what stands here by its name alone. */
    void describe(Described one) {
        if (one.operation().getParameters() != null) {
            one.operation().getParameters().forEach(parameter -> {
                String exact = of(one.operation().getOperationId() + "." + parameter.getName(), one.collection() + "." + parameter.getName());
                if (exact != null || parameter.getDescription() == null) {
                    parameter.setDescription(exact != null ? exact : byName(one, parameter));
                }
            });
        }
    }

    private @Nullable String byName(Described one, Parameter parameter) {
        String said = of(parameter.getName());
        return said == null ? null : said.replace("{thing}", thing(one, "{" + parameter.getName() + "}"));
    }

    /** What the address names by this parameter: one of what stands before it. */
    private static String thing(Described one, String place) {
        String before = one.path().contains("/" + place) ? one.path().substring(0, one.path().indexOf("/" + place)) : one.path();
        return OperationNames.singular(before.substring(before.lastIndexOf('/') + 1)).replace('-', ' ');
    }

    private @Nullable String of(String... keys) {
        return Stream.of(keys).map(parameters::getProperty).filter(Objects::nonNull).findFirst().orElse(null);
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
