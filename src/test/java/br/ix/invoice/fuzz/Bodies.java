package br.ix.invoice.fuzz;

import br.ix.invoice.fuzz.ApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bends a body that would be taken: one to three of its fields, or the whole. */
final class Bodies {

    /** One place of a tree where a value stands. */
    private record Place(JsonNode parent, String field, int index) {

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(field, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        JsonNode value() {
            return parent instanceof ObjectNode ? parent.path(field) : parent.path(index);
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(field);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private static final int LONGEST_REPEATED = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of("", " ", "id", "class", "__proto__", "unknown", "@type", "$ref", "n".repeat(300), "\u0000", "\ud83d\ude80", "\ud800", "a.b", "a[0]", "toString");

    private final Random random;
    private final List<String> sources = new ArrayList<>();

    Bodies(Random random) {
        this.random = random;
    }

    static byte[] bytes(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }

    /** The same body with one to three fields bent. */
    byte[] bent(JsonNode body, Operation operation) {
        sources.clear();
        JsonNode tree = body.deepCopy();
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times; time++) {
            bend(tree, operation);
        }
        return utf8(written(tree));
    }

    /** The same body with a field that the operation does not have. */
    byte[] withUnknownField(JsonNode body) {
        String field = Values.quoted("unknown" + Values.any(NAMES, random)) + ":" + Values.json(random);
        String source = JSON.writeValueAsString(body);
        return utf8("{" + field + (source.equals("{}") ? "" : ",") + source.substring(1));
    }

    /** The same body with one of its fields twice. */
    byte[] withFieldTwice(JsonNode body) {
        List<String> names = body.propertyNames().stream().toList();
        String name = names.isEmpty() ? "name" : Values.any(names, random);
        String source = JSON.writeValueAsString(body);
        String twice = names.isEmpty() ? "\"name\":1,\"name\":1" : Values.quoted(name) + ":" + Values.json(random);
        return utf8("{" + twice + (names.isEmpty() ? "" : ",") + source.substring(1));
    }

    /** What is no JSON, or none that the operation can mean. */
    byte[] broken(JsonNode body) {
        String source = JSON.writeValueAsString(body);
        return switch (random.nextInt(14)) {
            case 0 -> utf8(source.substring(0, Math.max(1, random.nextInt(Math.max(2, source.length())))));
            case 1 -> utf8("[" + source + "]");
            case 2 -> utf8(source + source);
            case 3 -> utf8("{\"a\":".repeat(2_000));
            case 4 -> utf8("[".repeat(100_000));
            case 5 -> utf8(source.replace('"', '\''));
            case 6 -> utf8("/* x */" + source);
            case 7 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2};
            case 8 -> utf8("\"text\"");
            case 9 -> utf8("7");
            case 10 -> utf8("<a/>");
            case 11 -> invalidUtf8();
            case 12 -> utf8("{\"" + "k".repeat(70_000) + "\":1}");
            default -> utf8("{" + "\"k\":1,".repeat(3) + "}");
        };
    }

    private static byte[] invalidUtf8() {
        return new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'};
    }

    private void bend(JsonNode tree, Operation operation) {
        List<Place> places = places(tree, new ArrayList<>());
        List<String> others = operation.fields().keySet().stream().filter(field -> !tree.has(field)).toList();
        if (places.isEmpty() || !others.isEmpty() && random.nextInt(4) == 0) {
            ((ObjectNode) tree).set(others.isEmpty() ? "name" : Values.any(others, random), source(Values.json(random)));
            return;
        }
        Place place = Values.any(places, random);
        switch (random.nextInt(10)) {
            case 0 -> place.remove();
            case 1 -> place.put(JSON.createArrayNode().add(place.value().deepCopy()));
            case 2 -> repeat(place);
            case 3 -> place.put(JSON.nullNode());
            default -> place.put(source(Values.json(random)));
        }
    }

    private void repeat(Place place) {
        JsonNode value = place.value();
        ArrayNode many = JSON.createArrayNode();
        JsonNode one = value.isArray() && !value.isEmpty() ? value.path(0) : value;
        // What is long already is not made two thousand times as long: the fuzzer itself would need the memory.
        int times = random.nextBoolean() || one.toString().length() > LONGEST_REPEATED ? 2 : 2_000;
        for (int time = 0; time < times; time++) {
            many.add(one.deepCopy());
        }
        place.put(many);
    }

    private static List<Place> places(JsonNode tree, List<Place> found) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> found.add(new Place(object, field.getKey(), -1)));
            object.forEach(value -> places(value, found));
        } else if (tree instanceof ArrayNode array && array.size() < 10) {
            for (int index = 0; index < array.size(); index++) {
                found.add(new Place(array, "", index));
                places(array.path(index), found);
            }
        }
        return found;
    }

    /** Holds the place of a source that a tree cannot hold, {@code 1e400} for example. */
    private JsonNode source(String json) {
        sources.add(json);
        return JSON.getNodeFactory().stringNode("@source" + (sources.size() - 1) + "@");
    }

    private String written(JsonNode tree) {
        String text = JSON.writeValueAsString(tree);
        for (int index = 0; index < sources.size(); index++) {
            text = text.replace("\"@source" + index + "@\"", sources.get(index));
        }
        return text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
