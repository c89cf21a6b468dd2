package br.ix.invoice.rest.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of each field whether it may be null: what is {@code @Nullable} in the record, which is what the compiler's checks go by as well. A field
 * that is not is always there.
 */
@Component
class RecordNullness implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> called = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            refuseSecondOf(resolved.get$ref(), raw);
            mark(definition(resolved, context), raw.getRecordComponents());
        }
        return resolved;
    }

    /** Two records of one name would be taken for each other without a word. */
    private void refuseSecondOf(@Nullable String reference, Class<?> raw) {
        Class<?> first = reference == null ? raw : called.computeIfAbsent(reference, unknown -> raw);
        if (first != raw) {
            throw new IllegalStateException("Both %s and %s are called %s: give one of them another name by @Schema(name = ...)"
                    .formatted(first.getName(), raw.getName(), reference.substring(REFERENCE.length())));
        }
    }

    private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().getOrDefault(reference.substring(REFERENCE.length()), resolved);
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Schema<?> definition, RecordComponent[] components) {
        Map<String, Schema> properties = definition.getProperties();
        for (RecordComponent component : components) {
            String name = name(component);
            Schema<?> property = properties == null ? null : properties.get(name);
            if (property == null) {
                continue;
            }
            if (hasNullableValues(component) && property.getAdditionalProperties() instanceof Schema<?> values) {
                values.addType("null");
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, nullable(property));
            } else if (definition.getRequired() == null || !definition.getRequired().contains(name)) {
                definition.addRequiredItem(name);
            }
        }
    }

    /** {@code Map<String, @Nullable String>} */
    private static boolean hasNullableValues(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType map && map.getAnnotatedActualTypeArguments().length == 2
                && map.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().anyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            property.addType("null");
            ((Schema<Object>) property).setEnum(property.getEnum() == null ? null : withNull(property.getEnum()));
        }
        return property;
    }

    private static List<Object> withNull(List<?> words) {
        List<Object> more = new ArrayList<>(words);
        if (!more.contains(null)) {
            more.add(null);
        }
        return more;
    }
}
