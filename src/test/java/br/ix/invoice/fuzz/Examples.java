package br.ix.invoice.fuzz;

import br.ix.invoice.fuzz.ApiDocument.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the OpenAPI document ({@code openapi/examples.json}): a call for each operation that needs more than an address, in an order in
 * which they can be made. Texts have places: <code>${run}</code> is what was made {@code as} run, <code>${run.contentHash}</code> a field of it.
 */
final class Examples {

    /** One call; {@code refused} says why nothing can take it here, and is empty otherwise. {@code files} are uploaded with the fields of {@code form}. */
    record Example(String method, String address, String as, String refused, JsonNode all) {

        static Example of(JsonNode one) {
            String[] call = one.path("call").asString().split(" ", 2);
            return new Example(call[0], call[1], one.path("as").asString(""), one.path("refused").asString(""), one);
        }

        boolean isOf(Operation operation) {
            return method.equals(operation.method()) && path().replaceAll("\\$\\{[^}]*}", "{}").equals(operation.path().replaceAll("\\{[^}]*}", "{}"));
        }

        boolean isUpload() {
            return all.has("files");
        }

        private String path() {
            return address.replaceAll("\\?.*", "");
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w.\\[\\]]+)}");
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Example> all = new ArrayList<>();
    private final Map<String, JsonNode> made = new TreeMap<>();
    private final Known known;
    private final Random random;
    private boolean inOrder = true;
    private long next = 1_000;

    Examples(Known known, Random random) throws IOException {
        this.known = known;
        this.random = random;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/openapi/examples.json"))) {
            JSON.readTree(file).forEach(one -> all.add(Example.of(one)));
        }
    }

    List<Example> all() {
        return all;
    }

    @Nullable Example of(Operation operation) {
        return all.stream().filter(example -> example.isOf(operation)).findFirst().orElse(null);
    }

    /** Keeps what a call of an example answered, for the places of those behind it. */
    void made(Example example, JsonNode answer) {
        if (!example.as().isEmpty()) {
            made.put(example.as(), answer);
        }
    }

    /** What an item of these that the examples made is called, the newest of them; null where there is none. */
    @Nullable String nameOf(String as) {
        return made.containsKey(as) ? known.nameOf(made.get(as)) : null;
    }

    /** A value of its own for a place. */
    void put(String place, String value) {
        made.put(place, JSON.createObjectNode().put("id", value));
    }

    /** From now on places are filled with anything that is known, not with what the examples made. */
    void anyOrder() {
        inOrder = false;
    }

    /** The address with what is known in its places. */
    String address(Example example) {
        return filled(example.address(), new TreeMap<>());
    }

    /** The body with what is known in its places; a number that nobody has yet is the same in all of one body. */
    JsonNode body(Example example) {
        return example.all().has("body") ? JSON.readTree(json(example.all().path("body"))) : JSON.missingNode();
    }

    Map<String, String> form(Example example) {
        Map<String, String> form = new TreeMap<>();
        JSON.readTree(json(example.all().path("form"))).properties().forEach(field -> form.put(field.getKey(), field.getValue().asString()));
        return form;
    }

    Map<String, byte[]> files(Example example) {
        Map<String, byte[]> files = new TreeMap<>();
        JSON.readTree(json(example.all().path("files"))).properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private String json(JsonNode template) {
        return template.isMissingNode() ? "{}" : filled(template.toString(), new TreeMap<>()).replaceAll("\"#(\\d+)\"", "$1");
    }

    private String filled(String text, Map<String, String> own) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(own.computeIfAbsent(place.group(1), this::value)));
    }

    private String value(String name) {
        return switch (name) {
            case "n" -> String.valueOf(next++);
            case "nn" -> inOrder ? "21" : String.valueOf(21 + random.nextInt(70));
            case "dd" -> inOrder ? "11" : String.valueOf(10 + random.nextInt(19));
            case "mm" -> inOrder ? "01" : String.valueOf(10 + random.nextInt(3));
            case "asn" -> String.valueOf(4_210_000_000L + next++);
            case "ix_id" -> Objects.requireNonNullElse(known.any("ix_id", random), "1");
            default -> escaped(Objects.requireNonNullElse(named(name), NOTHING));
        };
    }

    private static String escaped(String text) {
        String quoted = Values.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private @Nullable String named(String place) {
        String[] path = place.split("[.\\[\\]]+");
        JsonNode there = made.get(path[0]);
        if (there == null || path.length == 1 && !inOrder) {
            return known.any(path[0], random);
        }
        if (path.length == 1) {
            return known.nameOf(there);
        }
        for (int part = 1; part < path.length; part++) {
            there = there.isArray() ? there.path(Integer.parseInt(path[part])) : there.path(path[part]);
        }
        return there.asString("");
    }
}
