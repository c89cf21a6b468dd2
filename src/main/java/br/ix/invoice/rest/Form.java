package br.ix.invoice.rest;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one input as text, by name: the form in which a line of an import, a POST and a PATCH meet the same rules.
 * Space around a text is not part of it, and a blank text is none (null).
 */
public record Form(Map<String, @Nullable String> fields) {

    /** In the order of the components; asked of a type once, since an import makes a form of each line. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {

        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                    // Bodies of resources are package-private records.
                    .peek(accessor -> accessor.setAccessible(true)).toList();
        }
    };

    public Form {
        Map<String, @Nullable String> stripped = new LinkedHashMap<>();
        fields.forEach((name, text) -> stripped.put(name, text == null || text.isBlank() ? null : text.strip()));
        fields = Collections.unmodifiableMap(stripped);
    }

    /** The components of a record, each as text. */
    public static Form of(Record input) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        try {
            for (Method accessor : ACCESSORS.get(input.getClass())) {
                fields.put(accessor.getName(), Objects.toString(accessor.invoke(input), null));
            }
        } catch (ReflectiveOperationException notReadable) {
            throw new IllegalStateException("Cannot read " + input.getClass(), notReadable);
        }
        return new Form(fields);
    }

    public @Nullable String get(String name) {
        return fields.get(name);
    }

    /** This input over what is there: a field without a text leaves the present one. */
    public Form over(Form present) {
        Map<String, @Nullable String> laid = new LinkedHashMap<>(present.fields);
        fields.forEach((name, text) -> {
            if (text != null || !laid.containsKey(name)) {
                laid.put(name, text);
            }
        });
        return new Form(laid);
    }

    /** This form with other texts in some fields; null clears. */
    public Form with(Map<String, @Nullable String> changes) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>(fields);
        changed.putAll(changes);
        return new Form(changed);
    }

    /** The fields of this form that are different in the other one, with the text that they have here. */
    public Map<String, @Nullable String> differingFrom(Form other) {
        Map<String, @Nullable String> differing = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (!Objects.equals(text, other.get(name))) {
                differing.put(name, text);
            }
        });
        return differing;
    }
}
