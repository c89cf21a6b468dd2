package br.ix.invoice.rest.listing;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A parameter as a person reads it: its type with its bounds, in signs that need no language. */
final class Bounded {

    private Bounded() {
    }

    static Chapter.Filter filter(JsonNode parameter, boolean inPortuguese) {
        String english = parameter.path("description").asString("");
        return new Chapter.Filter(parameter.path("name").asString(), type(parameter.path("schema")),
                inPortuguese ? parameter.path(Handbook.IN_PORTUGUESE).asString(english) : english);
    }

    /** {@code integer 1…500}, {@code OPEN | PAID}, {@code string ≤ 1000}. */
    static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().filter(word -> !word.isNull()).map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(kind(schema.path("type")));
        if (schema.path("format").asString("").equals("date")) {
            words.add("yyyy-mm-dd");
        } else if (schema.has("minimum") || schema.has("maximum")) {
            words.add(schema.path("minimum").asString("") + "…" + schema.path("maximum").asString(""));
        } else if (schema.has("pattern")) {
            words.add(schema.path("pattern").asString());
        } else if (schema.has("maxLength")) {
            words.add("≤ " + schema.path("maxLength").asString());
        }
        return words.toString();
    }

    private static String kind(JsonNode type) {
        return type.isArray() ? type.valueStream().map(JsonNode::asString).filter(one -> !one.equals("null")).findFirst().orElse("") : type.asString("");
    }
}
