package br.ix.invoice.legacy.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Old and new values of a record by column, as the text that is stored. Public: the report reads them again. */
@Component
public class ValuesAsText {

    private static final TypeReference<Map<String, @Nullable String>> VALUES = new TypeReference<>() {
    };

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Map<String, @Nullable String> values) {
        return json.writeValueAsString(values);
    }

    public Map<String, @Nullable String> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }
}
