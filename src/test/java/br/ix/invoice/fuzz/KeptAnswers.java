package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.fuzz.ApiDocument.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the examples sent and got, the first call of each operation: {@code openapi/answers.json}, from which the description and the page of the API show it. */
final class KeptAnswers {

    private static final int LONGEST_TEXT = 240;
    private static final int MOST = 2;

    private final Map<String, ObjectNode> kept = new TreeMap<>();

    Map<String, ObjectNode> all() {
        return kept;
    }

    boolean has(Operation operation) {
        return kept.containsKey(operation.id());
    }

    void keep(Operation operation, String address, JsonNode body, Answer answer) {
        if (answer.status() >= 300 || operation.isPortal() && operation.path().contains("{") || !answer.json().isContainer() || has(operation)) {
            return;
        }
        ObjectNode one = JsonMapper.shared().createObjectNode().put("call", operation.method() + " " + address);
        String key = key(operation);
        if (key != null) {
            one.put("key", key);
        }
        if (!body.isMissingNode()) {
            one.set("body", body.deepCopy());
        }
        one.put("status", answer.status()).set("answer", shortened(answer.json()));
        kept.put(operation.id(), one);
    }

    private static @Nullable String key(Operation operation) {
        return operation.in("header").stream().anyMatch(one -> one.name().equals("Idempotency-Key") && operation.demands(one.name())) ? "my-own-key-1" : null;
    }

    /** Secrets are shown once, so not here; what is long is shown as far as a reader looks. */
    private static JsonNode shortened(JsonNode node) {
        if (node.isString()) {
            String text = node.asString().replaceAll("(ixi_|whsec_)[0-9A-Za-z+/=]{20,}", "$1…");
            return StringNode.valueOf(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
        }
        if (node.isArray()) {
            ArrayNode list = JsonMapper.shared().createArrayNode();
            node.valueStream().limit(MOST).forEach(one -> list.add(shortened(one)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonMapper.shared().createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), shortened(field.getValue())));
            return object;
        }
        return node;
    }
}
