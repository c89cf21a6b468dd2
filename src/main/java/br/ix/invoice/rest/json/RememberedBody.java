package br.ix.invoice.rest.json;

import br.ix.invoice.rest.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON body kept while it is read, so that a fault can say what stood in the field. */
final class RememberedBody implements HttpInputMessage {

    private static final String ESCAPED_NUL = "u0000";

    private final HttpHeaders headers;
    private final byte[] content;

    RememberedBody(HttpHeaders headers, byte[] content) {
        this.headers = headers;
        this.content = content;
    }

    /** Reads a body of at most {@link StrictJson#LONGEST_BODY} bytes; a longer one is refused with 413. */
    static RememberedBody read(HttpInputMessage message, boolean eachByItself) throws IOException {
        byte[] content = message.getBody().readNBytes(StrictJson.LONGEST_BODY + 1);
        if (content.length > StrictJson.LONGEST_BODY) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large",
                    "A JSON body has at most %d bytes".formatted(StrictJson.LONGEST_BODY));
        }
        RememberedBody body = new RememberedBody(message.getHeaders(), content);
        if (!eachByItself && body.contains(ESCAPED_NUL)) {
            refuseNul(body.tree());
        }
        return body;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** What stands at the end of a path, null where there is nothing or the body is not JSON at all. */
    @Nullable Object valueAt(List<JacksonException.Reference> path) {
        JsonNode node = tree();
        for (JacksonException.Reference step : path) {
            JsonNode child = step.getPropertyName() == null ? node.get(step.getIndex()) : node.get(step.getPropertyName());
            if (child == null) {
                return null;
            }
            node = child;
        }
        return StrictJson.mapper().treeToValue(node, Object.class);
    }

    /** A NUL character passes JSON as an escape and is good for nothing in a name: refused before anything else sees it. */
    static void refuseNul(JsonNode body) {
        Deque<Map.Entry<String, JsonNode>> open = new ArrayDeque<>();
        open.push(Map.entry("", body));
        while (!open.isEmpty()) {
            Map.Entry<String, JsonNode> at = open.pop();
            if (at.getValue().isString() && at.getValue().stringValue().indexOf('\0') >= 0) {
                throw Refusal.invalid(at.getKey(), at.getValue().stringValue(), "must not contain a NUL character");
            }
            children(at).forEach(open::push);
        }
    }

    private static List<Map.Entry<String, JsonNode>> children(Map.Entry<String, JsonNode> parent) {
        String prefix = parent.getKey().isEmpty() ? "" : parent.getKey() + ".";
        if (parent.getValue().isObject()) {
            return parent.getValue().properties().stream()
                    .map(field -> Map.entry(prefix + field.getKey(), field.getValue())).toList();
        }
        return parent.getValue().isArray()
                ? parent.getValue().valueStream().map(item -> Map.entry(parent.getKey(), item)).toList() : List.of();
    }

    private boolean contains(String ascii) {
        int last = content.length - ascii.length();
        for (int start = 0; start <= last; start++) {
            int matched = 0;
            while (matched < ascii.length() && content[start + matched] == ascii.charAt(matched)) {
                matched++;
            }
            if (matched == ascii.length()) {
                return true;
            }
        }
        return false;
    }

    private JsonNode tree() {
        try {
            return StrictJson.mapper().readTree(content);
        } catch (JacksonException notJson) {
            return StrictJson.mapper().missingNode();
        }
    }
}
