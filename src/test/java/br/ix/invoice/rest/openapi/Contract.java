package br.ix.invoice.rest.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What callers rely on, a line for each fact: operations, parameters, bodies, answers of success, and the fields of both with type and bounds. A field says which
 * way it goes, {@code in} (of a body), {@code out} (of an answer) or both, since what is compatible differs. As text it is {@code docs/reference/contract.txt}.
 */
record Contract(Map<String, JsonNode> facts) {

    private static final List<String> KEPT = List.of("type", "format", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "$ref", "anyOf", "items", "additionalProperties");

    static Contract of(JsonNode document) {
        return new Collector(document).collect();
    }

    static Contract read(List<String> lines) {
        Map<String, JsonNode> facts = new TreeMap<>();
        lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            facts.put(parts[0], JsonMapper.shared().readTree(parts[1]));
        });
        return new Contract(facts);
    }

    String text() {
        return "# What callers of the API rely on; docs/reference/openapi.md. Written by a test, -Dhouse.renew=true.\n"
                + facts.entrySet().stream().map(fact -> fact.getKey() + " = " + fact.getValue() + "\n").collect(Collectors.joining());
    }

    /** Walks through the document once. */
    private static final class Collector {

        private final JsonNode document;
        private final Map<String, JsonNode> facts = new TreeMap<>();
        private final Map<String, Set<String>> ways = new LinkedHashMap<>();

        Collector(JsonNode document) {
            this.document = document;
        }

        Contract collect() {
            document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(one -> operation(path.getKey(), one.getKey(), one.getValue())));
            ways.forEach((component, way) -> fields(component, String.join(" ", way.stream().sorted().toList())));
            return new Contract(facts);
        }

        private void operation(String path, String method, JsonNode said) {
            String name = said.path("operationId").asString();
            facts.put("operation " + name, text(method.toUpperCase() + " " + path));
            said.path("parameters").forEach(one -> {
                var fact = kept(one.path("schema"));
                fact.put("required", one.path("required").asBoolean(false));
                facts.put("parameter %s %s %s".formatted(name, one.path("in").asString(), one.path("name").asString()), tree(fact));
            });
            said.path("requestBody").path("content").properties().forEach(body -> {
                facts.put("body %s %s".formatted(name, body.getKey()), tree(kept(body.getValue().path("schema"))));
                visit(body.getValue().path("schema"), "in");
            });
            said.path("responses").properties().stream().filter(answer -> answer.getKey().startsWith("2")).forEach(answer -> {
                facts.put("answer %s %s".formatted(name, answer.getKey()), text(String.join(" ", answer.getValue().path("headers").propertyNames())));
                answer.getValue().path("content").properties().forEach(content -> {
                    facts.put("answer %s %s %s".formatted(name, answer.getKey(), content.getKey()), tree(kept(content.getValue().path("schema"))));
                    visit(content.getValue().path("schema"), "out");
                });
            });
        }

        /** Notes which way the components of a schema go, and those of their fields. */
        private void visit(JsonNode schema, String way) {
            if (schema.has("$ref")) {
                String component = schema.path("$ref").asString().replaceFirst(".*/", "");
                if (ways.computeIfAbsent(component, first -> new LinkedHashSet<>()).add(way)) {
                    visit(document.path("components").path("schemas").path(component), way);
                }
            }
            schema.path("properties").forEach(field -> visit(field, way));
            schema.path("anyOf").forEach(part -> visit(part, way));
            schema.path("allOf").forEach(part -> visit(part, way));
            visitIfThere(schema.path("items"), way);
            visitIfThere(schema.path("additionalProperties"), way);
        }

        private void visitIfThere(JsonNode schema, String way) {
            if (schema.isObject()) {
                visit(schema, way);
            }
        }

        private void fields(String component, String way) {
            JsonNode schema = document.path("components").path("schemas").path(component);
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            schema.path("properties").properties().forEach(field -> {
                Map<String, Object> fact = kept(field.getValue());
                fact.put("required", required.contains(field.getKey()));
                fact.put("way", way);
                facts.put("field %s.%s".formatted(component, field.getKey()), tree(fact));
            });
        }

        private static Map<String, Object> kept(JsonNode schema) {
            Map<String, Object> kept = new LinkedHashMap<>();
            KEPT.stream().filter(schema::has).forEach(keyword -> kept.put(keyword, schema.path(keyword)));
            return kept;
        }

        private static JsonNode tree(Map<String, ?> fact) {
            return JsonMapper.shared().valueToTree(fact);
        }

        private static JsonNode text(String text) {
            return JsonMapper.shared().getNodeFactory().stringNode(text);
        }
    }
}
