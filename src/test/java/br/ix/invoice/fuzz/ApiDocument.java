package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the running program, as the list of its operations in the order of their addresses. */
final class ApiDocument {

    /** One parameter; {@code in} is path, query or header. */
    record Parameter(String name, String in, JsonNode schema) {
    }

    /** One operation; {@code fields} are those of its JSON body, with their schemas, and empty where the body has no named form. */
    record Operation(String method, String path, List<Parameter> parameters, Map<String, JsonNode> fields, JsonNode said) {

        String id() {
            return said.path("operationId").asString("");
        }

        /** Whether a parameter must be sent. */
        boolean demands(String parameter) {
            return said.path("parameters").valueStream().anyMatch(one -> one.path("name").asString().equals(parameter) && one.path("required").asBoolean(false));
        }

        boolean hasBody() {
            return said.path("requestBody").path("content").has("application/json");
        }

        /** A route of INVOICE, which refuses in a form of its own. */
        boolean isPortal() {
            return said.path("tags").path(0).asString("").equals("INVOICE");
        }

        /** Many bodies of another operation. */
        boolean isBulk() {
            return path.endsWith("/bulk");
        }

        /** What it answers, by status. */
        JsonNode answer() {
            return said.path("responses");
        }

        /** The type of what it answers with this status. */
        String answers(String status) {
            return answer().path(status).path("content").propertyNames().stream().findFirst().orElse("*/*");
        }

        /** Where it stands in the document. */
        String place() {
            return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase();
        }

        String key() {
            return method + " " + path;
        }

        boolean isWrite() {
            return !method.equals("GET");
        }

        /** The type of a schema, which may stand beside {@code null}. */
        static String type(JsonNode schema) {
            JsonNode type = schema.path("type");
            return type.isArray() ? type.path(0).asString("") : type.asString("");
        }

        List<Parameter> in(String place) {
            return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
        }
    }

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operations.add(read(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    }

    static ApiDocument of(ApiClient api) {
        return new ApiDocument(api.get("/v3/api-docs").json());
    }

    JsonNode root() {
        return root;
    }

    /** Whether an operation says that it may refuse with this status and type. */
    boolean names(Operation operation, int status, String type) {
        JsonNode answer = operation.answer().path(String.valueOf(status));
        return (answer.has("$ref") ? root.at(answer.path("$ref").asString().substring(1)) : answer).path("x-problem-types").has(type);
    }

    List<Operation> operations() {
        return operations;
    }

    private Operation read(String method, String path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(one -> {
            JsonNode schema = resolved(one.path("schema"));
            boolean exploded = one.path("in").asString().equals("query") && schema.path("properties").isObject() && !schema.has("enum");
            if (exploded && !schema.path("properties").has("nodeType")) {
                schema.path("properties").properties().forEach(field -> parameters.add(new Parameter(field.getKey(), "query", field.getValue())));
            } else {
                parameters.add(new Parameter(one.path("name").asString(), one.path("in").asString(), schema));
            }
        });
        JsonNode body = operation.path("requestBody").path("content").path("application/json").path("schema");
        return new Operation(method, path, parameters, fields(body), operation);
    }

    private Map<String, JsonNode> fields(JsonNode schema) {
        Map<String, JsonNode> fields = new TreeMap<>();
        JsonNode properties = resolved(schema).path("properties");
        if (!properties.has("nodeType")) {
            properties.properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue())));
        }
        return fields;
    }

    /** A schema with its reference followed; of one that may be null what it is otherwise. */
    private JsonNode resolved(@Nullable JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref") || found.has("anyOf")) {
            found = found.has("anyOf") ? found.path("anyOf").path(0) : root.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }
}
