package br.ix.invoice.rest.openapi;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.json.StrictJson;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bounds each text, number and list of the document. What the checks of the program allow stands in {@code openapi/bounds.json}, which a test writes from
 * what the program answers to too much; for everything else there is the bound that the reader of bodies and parameters sets.
 */
final class Bounds {

    private static final int LONGEST_NAME_IN_ADDRESS = 255;
    private static final int MOST_ITEMS = StrictJson.LONGEST_BODY / 2;

    private final JsonNode said;

    Bounds() {
        try (InputStream file = Objects.requireNonNull(Bounds.class.getResourceAsStream("/openapi/bounds.json"))) {
            said = JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("rawtypes")
    void apply(OpenAPI document) {
        List<Schema> components = List.copyOf(document.getComponents().getSchemas().values());
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                List.copyOf(schema.getProperties().keySet()).forEach(field -> narrow(schema, field.toString(), said.path(name + "." + field)));
            }
        });
        components.forEach(schema -> bound(schema, StrictJson.LONGEST_TEXT));
        document.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> {
                    JsonNode keywords = said.path(operation.getOperationId() + "?" + parameter.getName());
                    if (!keywords.isEmpty()) {
                        parameter.setSchema(own(parameter.getSchema()));
                        narrow(parameter.getSchema(), keywords);
                    }
                    bound(parameter.getSchema(), parameter.getIn().equals("path") ? LONGEST_NAME_IN_ADDRESS : PageQuery.LONGEST_PARAMETER);
                });
            }
            operation.getResponses().values().stream().filter(answer -> answer.getContent() != null).flatMap(answer -> answer.getContent().values().stream())
                    .map(MediaType::getSchema).forEach(schema -> bound(schema, StrictJson.LONGEST_TEXT));
        });
    }

    /** A field as the program checks it. */
    private static void narrow(Schema<?> owner, String field, JsonNode keywords) {
        Schema<?> schema = owner.getProperties().get(field);
        narrow(schema, keywords);
        if (keywords.path("required").asBoolean(false)) {
            require(owner, field, schema);
        }
    }

    /** The generator gives one schema to all parameters of a type: what is said of one must not be said of the others. */
    private static Schema<?> own(Schema<?> shared) {
        Schema<Object> own = new Schema<>();
        own.setTypes(shared.getTypes() == null ? null : new LinkedHashSet<>(shared.getTypes()));
        own.setType(shared.getType());
        own.setFormat(shared.getFormat());
        own.setPattern(shared.getPattern());
        own.setDefault(shared.getDefault());
        return own;
    }

    private static void narrow(Schema<?> schema, JsonNode keywords) {
        whole(keywords, "minLength", schema::setMinLength);
        whole(keywords, "maxLength", schema::setMaxLength);
        whole(keywords, "minItems", schema::setMinItems);
        whole(keywords, "maxItems", schema::setMaxItems);
        number(keywords, "minimum", schema::setMinimum);
        number(keywords, "maximum", schema::setMaximum);
        if (keywords.has("pattern")) {
            schema.setPattern(keywords.path("pattern").asString());
        }
        if (keywords.has("format")) {
            schema.setFormat(keywords.path("format").asString());
        }
        if (keywords.has("enum")) {
            setWords(schema, keywords.path("enum"));
        }
    }

    @SuppressWarnings("unchecked")
    private static void setWords(Schema<?> schema, JsonNode list) {
        List<@Nullable Object> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            words.add(null);
        }
        ((Schema<Object>) schema).setEnum(words);
    }

    private static void require(Schema<?> owner, String field, Schema<?> schema) {
        if (owner.getRequired() == null || !owner.getRequired().contains(field)) {
            owner.addRequiredItem(field);
        }
        if (schema.getTypes() != null) {
            schema.getTypes().remove("null");
        }
        if (schema.getEnum() != null) {
            schema.getEnum().remove(null);
        }
    }

    private static void whole(JsonNode keywords, String name, Consumer<Integer> setter) {
        if (keywords.has(name)) {
            setter.accept(keywords.path(name).asInt());
        }
    }

    private static void number(JsonNode keywords, String name, Consumer<BigDecimal> setter) {
        if (keywords.has(name)) {
            setter.accept(BigDecimal.valueOf(keywords.path(name).asLong()));
        }
    }

    /** What no check bounds is bounded by what is read at all. */
    @SuppressWarnings("rawtypes")
    private static void bound(@Nullable Schema<?> schema, int longest) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        if (is(schema, "string") && schema.getMaxLength() == null && schema.getEnum() == null && !"binary".equals(schema.getFormat())) {
            schema.setMaxLength(longest);
        }
        if (is(schema, "array") && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        }
        bound(schema.getItems(), longest);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            bound(values, longest);
        }
        List<Schema> parts = new ArrayList<>(schema.getProperties() == null ? List.of() : schema.getProperties().values());
        parts.addAll(schema.getAllOf() == null ? List.of() : schema.getAllOf());
        parts.addAll(schema.getAnyOf() == null ? List.of() : schema.getAnyOf());
        parts.forEach(part -> bound(part, longest));
    }

    private static boolean is(Schema<?> schema, String type) {
        return type.equals(schema.getType()) || schema.getTypes() != null && schema.getTypes().contains(type);
    }
}
