package br.ix.invoice.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of a thing, as text by name. */
public final class Values {

    private Values() {
    }

    /** Names and values in turn; a value that is null is left out. */
    public static Map<String, @Nullable String> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
            }
        }
        return values;
    }
}
