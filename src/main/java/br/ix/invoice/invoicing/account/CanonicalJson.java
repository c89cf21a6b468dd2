package br.ix.invoice.invoicing.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in which equal content is equal text: keys in alphabetical order, what is null left out. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(standard -> standard.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {
    }

    static String of(Object content) {
        return MAPPER.writeValueAsString(content);
    }
}
