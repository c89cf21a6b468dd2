package br.ix.invoice.rest.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of an OpenAPI document, to hold answers against. What a schema does not name may not be there. */
public final class JsonSchemas {

    private static final String NORM = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";
    private static final int MOST = 12;

    private final ObjectNode strict;

    public JsonSchemas(JsonNode document) {
        strict = (ObjectNode) document.deepCopy();
        close(strict.path("components").path("schemas"));
        close(strict.path("paths"));
    }

    /** What is wrong with a value by the schema at this place of the document; nothing where all is well. Nothing is kept: a schema with all that it refers to is large. */
    public List<String> faults(JsonNode value, String place) {
        ObjectNode whole = strict.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(strict.at(place));
        whole.putObject("components").set("schemas", strict.path("components").path("schemas"));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false));
        return told(registry.getSchema(whole).validate(value));
    }

    /** What is wrong with an OpenAPI document by the schema of its norm. */
    static List<String> faultsOfDocument(JsonNode document) {
        SchemaRegistry norm = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
                .schemaIdResolvers(ids -> ids.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")));
        return told(norm.getSchema(SchemaLocation.of(NORM)).validate(document));
    }

    private static List<String> told(List<Error> errors) {
        return errors.stream().limit(MOST).map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    /** An object with named fields has no others, unless it says so. Parts of a whole are left alone: each sees only its own fields. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties") && object.has("type")) {
                object.put("additionalProperties", false);
            }
            List<String> names = new ArrayList<>(object.propertyNames());
            names.stream().filter(name -> !name.equals("allOf") && !name.equals("example")).forEach(name -> close(object.get(name)));
        } else if (node instanceof ArrayNode array) {
            array.forEach(JsonSchemas::close);
        }
    }
}
