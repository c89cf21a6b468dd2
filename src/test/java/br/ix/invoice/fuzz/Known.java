package br.ix.invoice.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the program has, as far as its answers told: values by the name of their field, and what the items of a collection are called in addresses. */
final class Known {

    private static final List<String> NAMES_OF_ITEMS = List.of("id", "code", "uuid", "codigo", "identificacao_oc", "identificacao", "billingAccount", "issuer", "invoice");
    private static final int KEPT = 40;

    private final Map<String, List<String>> values = new TreeMap<>();

    /** Keeps a value; of many the newest stay. */
    void add(String name, String value) {
        List<String> known = values.computeIfAbsent(name, unknown -> new ArrayList<>());
        if (!value.isEmpty() && value.length() <= 300 && !known.contains(value)) {
            known.add(value);
        }
        if (known.size() > KEPT) {
            known.remove(0);
        }
    }

    /** Learns from a page of a collection, or from a bare list. */
    void learn(String collection, JsonNode page) {
        JsonNode items = page.isArray() ? page : page.path("items");
        items.forEach(item -> {
            learn(item);
            String name = nameOf(item);
            if (name != null) {
                add(collection, name);
            }
        });
    }

    private void learn(JsonNode item) {
        item.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isString() || value.isIntegralNumber()) {
                add(field.getKey(), value.asString());
            } else if (value.isArray() && value.path(0).isString()) {
                value.forEach(one -> add(field.getKey(), one.asString()));
            }
        });
    }

    /** What an item is called in addresses, null where it has no name. */
    @Nullable String nameOf(JsonNode item) {
        // Webhooks and their like are shown beside a secret when they are made.
        if (item.path("webhook").isObject()) {
            return nameOf(item.path("webhook"));
        }
        return NAMES_OF_ITEMS.stream().filter(item::hasNonNull).map(name -> item.path(name).asString()).findFirst().orElse(null);
    }

    boolean knows(String name) {
        return !values.getOrDefault(name, List.of()).isEmpty();
    }

    /** One of the values, mostly a new one. */
    @Nullable String any(String name, Random random) {
        List<String> known = values.getOrDefault(name, List.of());
        if (known.isEmpty()) {
            return null;
        }
        return random.nextBoolean() ? known.get(known.size() - 1) : Values.any(known, random);
    }

    /** No call is to name this value. */
    void forget(String value) {
        values.values().forEach(known -> known.remove(value));
    }
}
