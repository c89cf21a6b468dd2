package br.ix.invoice.fuzz;

import br.ix.invoice.fuzz.ApiDocument.Operation;
import br.ix.invoice.fuzz.ApiDocument.Parameter;
import br.ix.invoice.fuzz.Examples.Example;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes calls of an operation: one that is as it should be, and others of which something is odd. */
final class CallMaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND");
    private static final List<String> CONTENT_TYPES = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "text/html",
            "application/octet-stream", "nonsense", "*/*", "application/", "application/jsonp", "application/cbor");
    private static final List<String> CHARSETS = List.of("application/json; charset=latin1", "application/json;charset=utf-16", "application/json; charset=none-such", "application/json; charset=", "application/json;charset=\"",
            "application/json; a=b", "APPLICATION/JSON", "application/problem+json", "application/json-patch+json", "application/merge-patch+json");
    private static final List<String> ACCEPTS = List.of("*/*", "text/html", "application/pdf", "text/csv", "application/xml", "nonsense", "application/json;q=2", "application/json;q=0", ",", "a/b/c", "text/*", "image/png");
    private static final List<String> ETAGS = List.of("*", "\"\"", "W/\"0\"", "0", "\"0\"", "\"99999999999999999999\"", "\"-1\"", "\"a\", \"b\"", "'", "\"x", "\"\\u0000\"", " ", "<script>", "\"" + "1".repeat(5_000) + "\"");
    private static final List<String> KEYS = List.of(" ", "a b", "x".repeat(255), "x".repeat(256), "x".repeat(5_000), "'; DROP TABLE idempotency_key; --", "\u00e7", "%00", "{}", "same-key", "same-key", "\t");
    private static final List<String> LANGUAGES = List.of("*", "pt", "en;q=0.5, pt;q=1.5", "xx-XX-xx-XX", ",", "q=1", "x".repeat(3_000), "pt_BR", "i-klingon", "de;q=abc");

    private final Known known;
    private final Examples examples;
    private final Random random;
    private final Bodies bodies;
    private final Sender sender;
    private int made;

    CallMaker(Known known, Examples examples, Random random, Sender sender) {
        this.known = known;
        this.examples = examples;
        this.random = random;
        this.bodies = new Bodies(random);
        this.sender = sender;
    }

    /** The next call of an operation. What is odd depends on the chance; about every sixth is as it should be. */
    Call next(Operation operation) {
        int chance = random.nextInt(100);
        if (chance < 16) {
            return usual(operation, "as it should be");
        }
        if (chance < 22) {
            return oddMethod(operation);
        }
        if (chance < 32 && !operation.in("path").isEmpty()) {
            return with(usual(operation, "odd path"), address(operation, true) + query(usualQuery(operation)));
        }
        if (chance < 40) {
            return oddHeader(usual(operation, "odd header"));
        }
        if (chance < 85 && operation.hasBody()) {
            return oddBody(operation);
        }
        return oddQuery(operation);
    }

    private Call usual(Operation operation, String kind) {
        String address = address(operation, false);
        Map<String, String> headers = new TreeMap<>(Map.of("Accept", "application/json"));
        byte[] body = null;
        if (operation.hasBody()) {
            headers.put("Content-Type", "application/json");
            body = Bodies.bytes(body(operation, address));
        }
        if (operation.method().equals("POST") && random.nextInt(10) > 0) {
            headers.put("Idempotency-Key", "fuzz-" + made++);
        }
        if (operation.method().equals("PATCH") || operation.method().equals("DELETE")) {
            headers.put("If-Match", Objects.requireNonNullElse(sender.etag(address), "\"0\""));
        }
        return new Call(operation, kind, operation.method(), address + query(usualQuery(operation)), headers, body);
    }

    private JsonNode body(Operation operation, String address) {
        Example example = examples.of(operation);
        if (example != null && example.all().has("body")) {
            return examples.body(example);
        }
        ObjectNode body = JSON.createObjectNode();
        if (operation.method().equals("POST")) {
            operation.fields().forEach((name, schema) -> put(body, name, schema));
            return body;
        }
        JsonNode item = sender.json(address);
        List<String> names = new ArrayList<>(item.propertyNames());
        for (int field = random.nextInt(3); field >= 0 && !names.isEmpty(); field--) {
            String name = Values.any(names, random);
            body.set(name, item.path(name).deepCopy());
        }
        if (random.nextInt(3) == 0) {
            body.put("effectiveOn", "2026-1" + random.nextInt(3) + "-01");
        }
        return body;
    }

    private void put(ObjectNode body, String name, JsonNode schema) {
        String type = Operation.type(schema);
        if (schema.has("example")) {
            body.set(name, schema.path("example"));
        } else if (type.equals("string") && known.knows(name)) {
            body.put(name, known.any(name, random));
        } else if (type.equals("integer")) {
            body.put(name, 1);
        } else if (type.equals("boolean")) {
            body.put(name, random.nextBoolean());
        }
    }

    private String address(Operation operation, boolean odd) {
        StringBuilder address = new StringBuilder();
        for (String part : operation.path().substring(1).split("/")) {
            String collection = address.toString();
            address.append('/');
            if (!part.startsWith("{")) {
                address.append(part);
            } else {
                String name = part.substring(1, part.length() - 1);
                String usual = known.knows(name) && !name.matches("id|uuid|code|codigo") ? known.any(name, random) : known.any(collection, random);
                address.append(encoded(odd && random.nextBoolean() ? Values.text(random) : Objects.requireNonNullElse(usual, "00000000-0000-0000-0000-000000000000")));
            }
        }
        return address.toString();
    }

    private Map<String, String> usualQuery(Operation operation) {
        Map<String, String> query = new TreeMap<>();
        for (Parameter parameter : operation.in("query")) {
            if (random.nextInt(4) == 0) {
                String value = usual(parameter);
                if (value != null) {
                    query.put(parameter.name(), value);
                }
            }
        }
        return query;
    }

    private String usual(Parameter parameter) {
        return switch (parameter.name()) {
            case "limit" -> String.valueOf(1 + random.nextInt(500));
            case "after", "parameters", "request" -> null;
            case "preview" -> String.valueOf(random.nextBoolean());
            case "expand" -> "lines";
            case "period" -> "2026-10";
            case "activeOn", "asOf", "dueBefore", "from", "until" -> "2026-10-31";
            default -> known.any(parameter.name(), random);
        };
    }

    private Call oddQuery(Operation operation) {
        Map<String, String> query = usualQuery(operation);
        List<Parameter> parameters = operation.in("query");
        boolean unknown = parameters.isEmpty() || random.nextInt(6) == 0;
        if (unknown) {
            query.put(Values.any(List.of("unknown", "sort", "limit[]", "Limit", "q.x", "__proto__", "'", "\u0000", "\ud83d\ude80"), random), Values.text(random));
            return with(usual(operation, "unknown parameter"), address(operation, false) + query(query));
        }
        String name = Values.any(parameters, random).name();
        query.put(name, name.equals("after") ? cursor() : Values.text(random));
        String twice = random.nextInt(8) == 0 ? "&" + encoded(name) + "=" + encoded(Values.text(random)) : "";
        return with(usual(operation, "odd parameter"), address(operation, false) + query(query) + twice);
    }

    /** A cursor that was given out, cut or with other content; or one of our own making. */
    private String cursor() {
        String given = known.any("next", random);
        if (given != null && random.nextBoolean()) {
            return random.nextInt(4) == 0 ? given : given.substring(0, random.nextInt(given.length())) + Values.any(List.of("", "A", "==", "!"), random);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Values.text(random).getBytes(StandardCharsets.UTF_8));
    }

    private Call oddBody(Operation operation) {
        Call usual = usual(operation, "odd field");
        JsonNode body = JSON.readTree(usual.body());
        return switch (random.nextInt(12)) {
            case 0 -> with(usual, "unknown field", bodies.withUnknownField(body));
            case 1 -> with(usual, "field twice", bodies.withFieldTwice(body));
            case 2, 3 -> with(usual, "broken body", bodies.broken(body));
            case 4 -> with(usual, "no body", random.nextBoolean() ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8));
            case 5 -> header(usual, "wrong type", "Content-Type", Values.any(CONTENT_TYPES, random));
            case 6 -> header(usual, "odd charset", "Content-Type", Values.any(CHARSETS, random));
            default -> with(usual, "odd field", bodies.bent(body, operation));
        };
    }

    private Call oddHeader(Call usual) {
        return switch (random.nextInt(6)) {
            case 0 -> header(usual, usual.kind(), "Accept", Values.any(ACCEPTS, random));
            case 1, 2 -> header(usual, usual.kind(), "If-Match", Values.any(ETAGS, random));
            case 3 -> header(usual, usual.kind(), "Accept-Language", Values.any(LANGUAGES, random));
            case 4 -> header(usual, usual.kind(), Values.any(List.of("Range", "X-HTTP-Method-Override", "If-None-Match", "X-Forwarded-Host", "Content-Encoding", "X-Request-Id", "Origin", "Cookie"), random),
                    Values.any(List.of("DELETE", "bytes=0-1", "*", "gzip", "evil.example", "x".repeat(3_000), "JSESSIONID=1", "null"), random));
            default -> header(usual, usual.kind(), "Idempotency-Key", Values.any(KEYS, random));
        };
    }

    private Call oddMethod(Operation operation) {
        Call usual = usual(operation, "odd method");
        return new Call(operation, usual.kind(), Values.any(METHODS, random), usual.address(), usual.headers(), usual.body());
    }

    private static Call with(Call call, String address) {
        return new Call(call.operation(), call.kind(), call.method(), address, call.headers(), call.body());
    }

    private static Call with(Call call, String kind, byte[] body) {
        return new Call(call.operation(), kind, call.method(), call.address(), call.headers(), body);
    }

    private static Call header(Call call, String kind, String name, String value) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put(name, value);
        return new Call(call.operation(), kind, call.method(), call.address(), new TreeMap<>(headers), call.body());
    }

    private static String query(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&').append(encoded(name)).append('=').append(encoded(value)));
        return text.toString();
    }

    /** Percent-encoded UTF-8; half a pair as the three bytes that it would have. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            byte[] bytes = point >= 0xd800 && point <= 0xdfff
                    ? new byte[] {(byte) (0xe0 | point >> 12), (byte) (0x80 | point >> 6 & 0x3f), (byte) (0x80 | point & 0x3f)}
                    : Character.toString(point).getBytes(StandardCharsets.UTF_8);
            for (byte one : bytes) {
                boolean plain = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9' || one == '-' || one == '.' || one == '_';
                encoded.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one));
            }
        });
        return encoded.toString();
    }
}
