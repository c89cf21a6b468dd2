package br.ix.invoice.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate of the API's contract: which change of the document breaks callers, and which does not. */
class ContractChangesTest {

    private static final String DOCUMENT = """
            {"paths": {"/api/v1/things": {"post": {"operationId": "createThing",
                "parameters": [{"name": "preview", "in": "query", "required": false, "schema": {"type": "boolean"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingBody"}}}},
                "responses": {"201": {"headers": {"Location": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
             "components": {"schemas": {
                "ThingBody": {"required": ["name"], "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 60},
                    "kind": {"type": ["string", "null"], "enum": ["A", "B", null]}, "parts": {"type": "array", "maxItems": 9, "items": {"type": "string"}}}},
                "Thing": {"required": ["id", "count"], "properties": {"id": {"type": "string"}, "count": {"type": "integer", "format": "int32"},
                    "note": {"type": ["string", "null"]}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/api/v1/things            | /api/v1/stuff          | operation createThing is now 'POST /api/v1/stuff', was 'POST /api/v1/things'",
            "\"operationId\": \"createThing\" | \"operationId\": \"makeThing\" | operation createThing is gone",
            "\"note\": {               | \"remark\": {            | field Thing.note is gone",
            "\"kind\": {               | \"sort\": {              | field ThingBody.kind is gone",
            "\"preview\"               | \"dryRun\"               | parameter createThing query preview is gone",
            "\"required\": false       | \"required\": true       | parameter createThing query preview is required now",
            "[\"name\"]                | [\"name\", \"kind\"]     | field ThingBody.kind is required now",
            "\"maxLength\": 60         | \"maxLength\": 40        | field ThingBody.name has a lower maxLength: 40, was 60",
            "\"minLength\": 1          | \"minLength\": 3         | field ThingBody.name has a higher minLength: 3, was 1",
            "\"maxItems\": 9           | \"maxItems\": 8          | field ThingBody.parts has a lower maxItems: 8, was 9",
            "[\"A\", \"B\", null]      | [\"A\", null]            | field ThingBody.kind takes fewer words: [A, null], took [A, B, null]",
            "\"maxLength\": 60         | \"pattern\": \"x+\", \"maxLength\": 60 | field ThingBody.name has another pattern: \"x+\", was ",
            "\"items\": {\"type\": \"string\"} | \"items\": {\"type\": \"integer\"} | field ThingBody.parts has another items: {\"type\":\"integer\"}, was {\"type\":\"string\"}",
            "\"integer\"               | \"string\"               | field Thing.count may be [string], was [integer]",
            "\"int32\"                 | \"int64\"                | field Thing.count has another format: \"int64\", was \"int32\"",
            "[\"id\", \"count\"]       | [\"id\"]                 | field Thing.count may be missing now",
            "\"id\": {\"type\": \"string\"} | \"id\": {\"type\": [\"string\", \"null\"]} | field Thing.id may be [null, string], was [string]",
            "\"headers\": {\"Location\": {}} | \"headers\": {}      | answer createThing 201 is now '', was 'Location'",
            "\"201\"                   | \"200\"                  | answer createThing 201 is gone"})
    void refusesWhatBreaksACaller(String was, String is, String told) {
        assertThat(DOCUMENT).contains(was);

        List<String> broken = ContractChanges.broken(contract(DOCUMENT), contract(DOCUMENT.replace(was, is)));

        assertThat(broken).anyMatch(sentence -> sentence.strip().equals(told.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"maxLength\": 60         | \"maxLength\": 90",
            "\"minLength\": 1          | \"minLength\": 0",
            "[\"A\", \"B\", null]      | [\"A\", \"B\", \"C\", null]",
            "\"note\": {               | \"more\": {\"type\": \"string\"}, \"note\": {",
            "\"kind\": {               | \"more\": {\"type\": [\"string\", \"null\"]}, \"kind\": {",
            "[\"name\"]                | []",
            "\"headers\": {\"Location\": {}} | \"headers\": {\"Location\": {}, \"ETag\": {}}",
            "\"note\": {\"type\": [\"string\", \"null\"]} | \"note\": {\"type\": \"string\"}"})
    void letsThroughWhatOnlyAdds(String was, String is) {
        assertThat(DOCUMENT).contains(was);

        assertThat(ContractChanges.broken(contract(DOCUMENT), contract(DOCUMENT.replace(was, is)))).isEmpty();
    }

    @Test
    void refusesANewFieldThatIsRequired() {
        String more = DOCUMENT.replace("[\"name\"]", "[\"name\", \"code\"]").replace("\"kind\": {", "\"code\": {\"type\": \"string\"}, \"kind\": {");

        assertThat(ContractChanges.broken(contract(DOCUMENT), contract(more))).containsExactly("field ThingBody.code is new and required");
    }

    @Test
    void isReadAsItWasWritten() {
        Contract contract = contract(DOCUMENT);

        assertThat(Contract.read(contract.text().lines().toList())).isEqualTo(contract);
    }

    private static Contract contract(String document) {
        JsonNode tree = JsonMapper.shared().readTree(document);
        return Contract.of(tree);
    }
}
