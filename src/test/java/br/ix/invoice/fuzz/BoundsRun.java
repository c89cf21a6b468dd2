package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.fuzz.ApiDocument.Operation;
import br.ix.invoice.fuzz.Examples.Example;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the program itself what it bounds: each operation with a body is sent texts, numbers and lists that are too long in all fields at once, and
 * the messages of its refusal say what would have been allowed. So what the document says is what the checks in the code say.
 */
final class BoundsRun {

    private static final String LONG = "x".repeat(150_000);
    private static final int MANY = 10_001;
    private static final Set<String> PAGING = Set.of("limit", "after", "preview");

    private final ApiClient api;
    private final JsonNode document;
    private final Examples examples;
    private final Map<String, ObjectNode> bounds = new TreeMap<>();
    private final Set<String> unsaid = new TreeSet<>();
    private int sent;

    BoundsRun(ApiClient api, JsonNode document, Examples examples) {
        this.api = api;
        this.document = document;
        this.examples = examples;
    }

    /** Keywords of JSON Schema by {@code Component.field}, of parameters by {@code operationId?parameter}. */
    Map<String, ObjectNode> bounds() {
        return bounds;
    }

    /** Messages that say no bound. */
    Set<String> unsaid() {
        return unsaid;
    }

    /** Asks about an operation (of a bulk the POST of one says it) just before its example is made: the state of things allows it now, so that only the fields are at fault. */
    void ask(Operation operation, Example example) {
        if (!example.refused().isEmpty() || !operation.hasBody() || operation.method().equals("PATCH") || operation.isPortal() || operation.isBulk()) {
            return;
        }
        String body = operation.said().at("/requestBody/content/application~1json/schema/$ref").asString("");
        Map<String, String> places = new TreeMap<>();
        JsonNode texts = send(operation, example, stretched(body, "", places, JsonMapper.shared().createObjectNode()));
        texts.path("errors").forEach(error -> note(operation, places, error));
        ObjectNode lists = examples.body(example) instanceof ObjectNode object ? object : JsonMapper.shared().createObjectNode();
        if (lengthen(body, lists)) {
            send(operation, example, lists).path("errors").forEach(error -> note(operation, places, error));
        }
        if (!operation.path().contains("{")) {
            send(operation, example, JsonMapper.shared().createObjectNode()).path("errors").forEach(error -> require(places, error));
        }
    }

    /** Asks the lists what their parameters may be, by nonsense in one at a time. */
    void askLists(List<Operation> operations) {
        operations.stream().filter(operation -> operation.method().equals("GET") && !operation.path().contains("{") && !operation.isPortal())
                .forEach(operation -> operation.in("query").stream().filter(parameter -> !PAGING.contains(parameter.name()) && !Operation.type(parameter.schema()).equals("boolean"))
                        .forEach(parameter -> ask(operation, parameter.name())));
    }

    private void ask(Operation operation, String parameter) {
        JsonNode error = api.get(operation.path() + "?" + parameter + "=~").json().path("errors").path(0);
        String message = error.path("message").asString("");
        if (error.path("field").asString("").equals(parameter) && !SaidBounds.add(message, at(operation.id() + "?" + parameter))) {
            unsaid.add(operation.id() + "?" + parameter + ": " + message);
        }
    }

    private void require(Map<String, String> places, JsonNode error) {
        String place = places.get(error.path("field").asString(""));
        if (place != null && error.path("message").asString("").startsWith("is required")) {
            at(place).put("required", true);
        }
    }

    private JsonNode send(Operation operation, Example example, JsonNode body) {
        Answer answer = api.with("Idempotency-Key", "bounds-" + sent++).send(operation.method(), examples.address(example), body.toString());
        if (answer.status() < 400) {
            unsaid.add(operation.key() + " took anything: " + answer.status());
        } else if (answer.json().path("errors").isEmpty()) {
            unsaid.add(operation.key() + " said no field: " + (answer.text().length() > 200 ? answer.text().substring(0, 200) : answer.text()));
        }
        return answer.json();
    }

    /** The whole body with too much in each of its fields; the place of each field in the document goes by its name in a fault. */
    private JsonNode stretched(String reference, String before, Map<String, String> places, ObjectNode into) {
        String component = reference.substring(reference.lastIndexOf('/') + 1);
        document.at(reference.replaceFirst("^#", "")).path("properties").properties().forEach(field -> {
            JsonNode schema = field.getValue().has("anyOf") ? field.getValue().path("anyOf").path(0) : field.getValue();
            String name = before + field.getKey();
            places.put(name, component + "." + field.getKey());
            String type = Operation.type(schema);
            if (schema.has("$ref")) {
                into.set(field.getKey(), stretched(schema.path("$ref").asString(), name + ".", places, JsonMapper.shared().createObjectNode()));
            } else if (type.equals("array")) {
                ArrayNode list = into.putArray(field.getKey());
                JsonNode items = schema.path("items");
                list.add(items.has("$ref") ? stretched(items.path("$ref").asString(), name + "[0].", places, JsonMapper.shared().createObjectNode())
                        : JsonMapper.shared().getNodeFactory().stringNode(LONG));
            } else if (type.equals("string")) {
                into.put(field.getKey(), LONG);
            } else if (type.equals("integer")) {
                into.put(field.getKey(), schema.path("format").asString("").equals("int32") ? 2_000_000_000L : 9_000_000_000_000_000L);
            }
        });
        return into;
    }

    private boolean lengthen(String reference, ObjectNode body) {
        boolean[] found = {false};
        document.at(reference.replaceFirst("^#", "")).path("properties").properties().forEach(field -> {
            if (Operation.type(field.getValue()).equals("array")) {
                ArrayNode list = body.path(field.getKey()) instanceof ArrayNode there && !there.isEmpty() ? there : body.putArray(field.getKey());
                JsonNode one = list.isEmpty() ? JsonMapper.shared().getNodeFactory().stringNode("x") : list.get(0);
                while (list.size() < MANY) {
                    list.add(one.deepCopy());
                }
                found[0] = true;
            }
        });
        return found[0];
    }

    private void note(Operation operation, Map<String, String> places, JsonNode error) {
        String field = error.path("field").asString("");
        String message = error.path("message").asString("");
        String place = places.get(field);
        if (!message.equals("is named twice") && place == null || place != null && !SaidBounds.add(message, at(place))) {
            unsaid.add(operation.id() + " " + field + " (" + place + "): " + message);
        }
    }

    private ObjectNode at(String place) {
        return bounds.computeIfAbsent(place, first -> JsonMapper.shared().createObjectNode());
    }
}
