package br.ix.invoice.fuzz;

import br.ix.invoice.fuzz.ApiDocument.Operation;
import java.io.IOException;
import java.io.InputStream;
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

/** A body for each operation that takes one, as a caller sends it: {@code examples.json}, whose order is also one in which the calls can be made. */
final class Examples {

    /** One call; {@code as} is the name under which others refer to what it made. Both texts have places in braces. */
    record Example(String method, String address, String as, String body) {

        boolean isOf(Operation operation) {
            return method.equals(operation.method()) && path().replaceAll("\\$\\{[^}]*}", "{}").equals(operation.path().replaceAll("\\{[^}]*}", "{}"));
        }

        private String path() {
            return address.replaceAll("\\?.*", "");
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Example> all = new ArrayList<>();
    private final Known known;
    private final Random random;
    private long next = 1_000;

    Examples(Known known, Random random) throws IOException {
        this.known = known;
        this.random = random;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/fuzz/examples.json"))) {
            JSON.readTree(file).forEach(one -> {
                String[] call = one.path("call").asString().split(" ", 2);
                all.add(new Example(call[0], call[1], one.path("as").asString(""), one.path("body").toString()));
            });
        }
    }

    List<Example> all() {
        return all;
    }

    @Nullable Example of(Operation operation) {
        return all.stream().filter(example -> example.isOf(operation)).findFirst().orElse(null);
    }

    /** The address with what is known in its places. */
    String address(Example example) {
        return filled(example.address(), new TreeMap<>());
    }

    /** The body with what is known in its places; a number that nobody has yet is the same in all of one body. */
    JsonNode body(Example example) {
        return JSON.readTree(filled(example.body(), new TreeMap<>()).replaceAll("\"#(\\d+)\"", "$1"));
    }

    private String filled(String text, Map<String, String> own) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(own.computeIfAbsent(place.group(1), this::value)));
    }

    private String value(String name) {
        return switch (name) {
            case "n" -> String.valueOf(next++);
            case "nn" -> String.valueOf(21 + random.nextInt(70));
            case "dd" -> String.valueOf(10 + random.nextInt(19));
            case "asn" -> String.valueOf(4_210_000_000L + next++);
            case "ix_id" -> Objects.requireNonNullElse(known.any("ix_id", random), "1");
            default -> Objects.requireNonNullElse(known.any(name, random), "00000000-0000-0000-0000-000000000000").replace("\\", "\\\\").replace("\"", "\\\"");
        };
    }
}
