package br.ix.invoice.rest.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    record Address(@Nullable String city, Country country) {
    }

    record Country(String code) {
    }

    record Thing(String id, @Nullable Address address, @JsonProperty("void") boolean isVoid, @Nullable Long asn, LocalDate on,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> lines, Map<String, String> before, @JsonRawValue String body, @JsonIgnore long key) {
    }

    @Test
    void theNamesAreThoseOfJsonWithADotBeforeThoseOfAnObjectWithin() {
        assertThat(Columns.of(Thing.class).header()).isEqualTo("id,address.city,address.country.code,void,asn,on,lines,before,body\r\n");
    }

    @Test
    void aListAndAnObjectOfAnyFieldsAreOneCellOfJson() {
        var thing = new Thing("1", new Address("São Paulo", new Country("BR")), true, 64500L, LocalDate.of(2026, 10, 1), List.of("a", "b"), Map.of("k", "v"), "{\"n\":1}", 7);

        assertThat(Columns.of(Thing.class).line(thing)).isEqualTo("1,São Paulo,BR,true,64500,2026-10-01,\"[\"\"a\"\",\"\"b\"\"]\",\"{\"\"k\"\":\"\"v\"\"}\",\"{\"\"n\"\":1}\"\r\n");
    }

    @Test
    void whatIsNotThereIsAnEmptyCellAndTheLineHasAsManyCells() {
        var thing = new Thing("1", null, false, null, LocalDate.of(2026, 10, 1), null, Map.of(), "null", 7);

        assertThat(Columns.of(Thing.class).line(thing)).isEqualTo("1,,,false,,2026-10-01,,{},\r\n");
    }
}
