package br.ix.invoice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

    private static final Map<String, BiFunction<Inputs, String, @Nullable Object>> READERS = new HashMap<>();

    static {
        READERS.put("asn", Inputs::asn);
        READERS.put("price", Inputs::unitPrice);
        READERS.put("quantity", Inputs::quantity);
        READERS.put("percent", Inputs::percent);
        READERS.put("day", Inputs::day);
        READERS.put("currency", Inputs::currency);
        READERS.put("zone", Inputs::timeZone);
        READERS.put("email", Inputs::email);
        READERS.put("country", Inputs::country);
        READERS.put("flag", Inputs::yesOrNo);
        READERS.put("month", (in, field) -> in.whole(field, 1, 12));
        READERS.put("text", (in, field) -> in.text(field, 5));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "asn      | 1                  | 1",
        "asn      | 4294967295         | 4294967295",
        "asn      | 0                  | INVALID_ASN",
        "asn      | 4294967296         | INVALID_ASN",
        "asn      | -1                 | INVALID_ASN",
        "asn      | AS64500            | INVALID_ASN",
        "asn      | 64500.0            | INVALID_ASN",
        "asn      | 99999999999999999999 | INVALID_ASN",
        "price    | 690.00             | 690",
        "price    | 0                  | 0",
        "price    | 100                | 100",
        "price    | 0.0001             | 0.0001",
        "price    | 999999999999999.9999 | 999999999999999.9999",
        "price    | 1000000000000000   | INVALID_AMOUNT",
        "price    | 0.00001            | INVALID_AMOUNT",
        "price    | -1                 | INVALID_AMOUNT",
        "price    | 1e3                | INVALID_AMOUNT",
        "price    | NaN                | INVALID_AMOUNT",
        "price    | 1,5                | INVALID_AMOUNT",
        "price    | .5                 | INVALID_AMOUNT",
        "quantity | 2.5                | 2.5",
        "quantity | 0                  | INVALID_QUANTITY",
        "quantity | 0.0000             | INVALID_QUANTITY",
        "quantity | 100000000          | INVALID_QUANTITY",
        "percent  | 100                | 100",
        "percent  | 50.0000            | 50",
        "percent  | 100.0001           | INVALID_PERCENT",
        "percent  | Infinity           | INVALID_PERCENT",
        "day      | 2024-02-29         | 2024-02-29",
        "day      | 2023-02-29         | INVALID_DAY",
        "day      | 2026-1-1           | INVALID_DAY",
        "day      | 1899-12-31         | INVALID_DAY",
        "day      | 2201-01-01         | INVALID_DAY",
        "day      | 2026-10-01T00:00Z  | INVALID_DAY",
        "currency | brl                | BRL",
        "currency | BRX                | INVALID_CURRENCY",
        "zone     | America/Sao_Paulo  | America/Sao_Paulo",
        "zone     | +03:00             | INVALID_TIME_ZONE",
        "zone     | Brasilia           | INVALID_TIME_ZONE",
        "email    | noc@as64500.net.br | noc@as64500.net.br",
        "email    | noc@localhost      | INVALID_EMAIL",
        "email    | a b@example.net    | INVALID_EMAIL",
        "country  | br                 | BR",
        "country  | Brasil             | INVALID_COUNTRY",
        "flag     | TRUE               | true",
        "flag     | yes                | INVALID_VALUE",
        "month    | 12                 | 12",
        "month    | 13                 | INVALID_NUMBER",
        "text     | São 5              | São 5",
        "text     | longer             | TOO_LONG",
        "text     | -                  | -",
    })
    void readsTextOrSaysWhyNot(String reader, @Nullable String text, @Nullable String expected) {
        Inputs inputs = inputs(text);

        Object value = READERS.get(reader).apply(inputs, "field");

        assertThat(inputs.isRefused() ? inputs.code() : Objects.toString(value, null)).isEqualTo(expected);
    }

    @Test
    void refusesControlCharacters() {
        Inputs inputs = inputs("a\u0000b");

        inputs.text("field", 10);

        assertThat(inputs.code()).isEqualTo("INVALID_TEXT");
    }

    @Test
    void countsCharactersAndNotHalvesOfThem() {
        Inputs inputs = inputs("😀😀😀😀😀");

        assertThat(inputs.text("field", 5)).isEqualTo("😀😀😀😀😀");
    }

    @Test
    void takesABlankTextAsNone() {
        Inputs inputs = inputs("   ");

        inputs.require("field");

        assertThat(inputs.faults()).containsExactly(new Fault("field", "is required", null));
    }

    @Test
    void gathersEveryFaultAndKeepsTheFirstReason() {
        Inputs inputs = new Inputs(new Form(Map.of("asn", "0", "day", "x")));

        inputs.asn("asn");
        inputs.day("day");

        assertThat(inputs.code()).isEqualTo("INVALID_ASN");
        assertThat(inputs.faults()).extracting(Fault::field).containsExactly("asn", "day");
    }

    private static Inputs inputs(@Nullable String text) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("field", text);
        return new Inputs(new Form(fields));
    }
}
