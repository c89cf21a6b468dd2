package br.ix.invoice.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a new contract breaks for who was written against an old one. A body may allow more than before and an answer may say more; never the reverse.
 */
final class ContractChanges {

    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minimum");

    private final List<String> broken = new ArrayList<>();

    private ContractChanges() {
    }

    /** One sentence for each; nothing where the new contract keeps the old one. */
    static List<String> broken(Contract before, Contract now) {
        ContractChanges changes = new ContractChanges();
        before.facts().forEach((name, was) -> {
            JsonNode is = now.facts().get(name);
            if (is == null) {
                changes.broken.add(name + " is gone");
            } else if (!is.equals(was)) {
                changes.compare(name, was, is);
            }
        });
        now.facts().forEach((name, is) -> changes.refuseDemand(name, is, before.facts()));
        return changes.broken;
    }

    /** What is new may not be asked for: callers do not send it. */
    private void refuseDemand(String name, JsonNode is, Map<String, JsonNode> before) {
        boolean parameter = name.startsWith("parameter ") && before.containsKey("operation " + name.split(" ")[1]);
        boolean field = name.startsWith("field ") && is.path("way").asString("").contains("in")
                && before.keySet().stream().anyMatch(known -> known.startsWith(name.substring(0, name.indexOf('.') + 1)));
        if (!before.containsKey(name) && (parameter || field) && is.path("required").asBoolean(false)) {
            broken.add(name + " is new and required");
        }
    }

    private void compare(String name, JsonNode was, JsonNode is) {
        if (!was.isObject()) {
            compareTexts(name, was.asString(), is.asString());
            return;
        }
        String way = name.startsWith("field ") ? was.path("way").asString("") : name.startsWith("answer ") ? "out" : "in";
        if (way.contains("in")) {
            compareDemands(name, was, is);
        }
        if (way.contains("out")) {
            comparePromises(name, was, is);
        }
        for (String keyword : List.of("$ref", "items", "anyOf", "additionalProperties")) {
            if (!sameIgnoringBounds(was.path(keyword), is.path(keyword))) {
                broken.add("%s has another %s: %s, was %s".formatted(name, keyword, is.path(keyword), was.path(keyword)));
            }
        }
    }

    /** An operation keeps its address; an answer may have more headers. */
    private void compareTexts(String name, String was, String is) {
        boolean kept = name.startsWith("answer ") ? Set.of(is.split(" ")).containsAll(new TreeSet<>(List.of(was.split(" "))).stream().filter(one -> !one.isEmpty()).toList()) : is.equals(was);
        if (!kept) {
            broken.add("%s is now '%s', was '%s'".formatted(name, is, was));
        }
    }

    private void compareDemands(String name, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean(false) && !was.path("required").asBoolean(false)) {
            broken.add(name + " is required now");
        }
        if (!words(is, "type").containsAll(words(was, "type"))) {
            broken.add("%s takes %s, took %s".formatted(name, words(is, "type"), words(was, "type")));
        }
        if (is.has("enum") && (!was.has("enum") || !words(is, "enum").containsAll(words(was, "enum")))) {
            broken.add("%s takes fewer words: %s, took %s".formatted(name, words(is, "enum"), was.has("enum") ? words(was, "enum") : "any"));
        }
        UPPER.stream().filter(bound -> is.has(bound) && (!was.has(bound) || is.path(bound).asLong() < was.path(bound).asLong()))
                .forEach(bound -> broken.add("%s has a lower %s: %s, was %s".formatted(name, bound, is.path(bound), was.path(bound))));
        LOWER.stream().filter(bound -> is.has(bound) && is.path(bound).asLong() > was.path(bound).asLong(Long.MIN_VALUE) && !(is.path(bound).asLong() == 0))
                .forEach(bound -> broken.add("%s has a higher %s: %s, was %s".formatted(name, bound, is.path(bound), was.path(bound))));
        for (String form : List.of("pattern", "format")) {
            if (is.has(form) && !is.path(form).equals(was.path(form))) {
                broken.add("%s has another %s: %s, was %s".formatted(name, form, is.path(form), was.path(form)));
            }
        }
    }

    private void comparePromises(String name, JsonNode was, JsonNode is) {
        if (was.path("required").asBoolean(false) && !is.path("required").asBoolean(false)) {
            broken.add(name + " may be missing now");
        }
        if (!words(was, "type").containsAll(words(is, "type"))) {
            broken.add("%s may be %s, was %s".formatted(name, words(is, "type"), words(was, "type")));
        }
        if (was.has("format") && !was.path("format").equals(is.path("format"))) {
            broken.add("%s has another format: %s, was %s".formatted(name, is.path("format"), was.path("format")));
        }
    }

    private static boolean sameIgnoringBounds(JsonNode was, JsonNode is) {
        return was.path("type").equals(is.path("type")) && was.path("$ref").equals(is.path("$ref")) && was.isMissingNode() == is.isMissingNode()
                && (!was.isArray() || was.equals(is));
    }

    private static Set<String> words(JsonNode fact, String keyword) {
        Set<String> words = new TreeSet<>();
        JsonNode said = fact.path(keyword);
        if (said.isArray()) {
            said.forEach(word -> words.add(word.asString("null")));
        } else if (said.isString()) {
            words.add(said.asString());
        }
        return words;
    }
}
