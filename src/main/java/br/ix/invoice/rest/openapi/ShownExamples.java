package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the calls of {@code openapi/examples.json} at their operations. A test makes each of them; there the places in their texts are filled with what
 * was made before, here with values that look like it.
 */
final class ShownExamples {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w.\\[\\]]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("n", "1"), Map.entry("nn", "27"), Map.entry("dd", "11"), Map.entry("mm", "01"),
            Map.entry("asn", "64500"), Map.entry("ix_id", "1"), Map.entry("exchange", "sp"), Map.entry("registeringExchange", "sp"), Map.entry("codigo", "sp"),
            Map.entry("issuer", "ixbr"), Map.entry("registering", "ixbr"), Map.entry("service", "PORT-10G"), Map.entry("index", "IPCA-2026-01"),
            Map.entry("receiver", "https://books.example/ix"), Map.entry("oc", "OC-1"), Map.entry("participant.asn", "64500"), Map.entry("participant.exchange", "sp"),
            Map.entry("fatura.id_financeiro", "1"), Map.entry("run.contentHash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));

    private final Map<String, JsonNode> byAddress = new LinkedHashMap<>();
    private final JsonNode answers;

    ShownExamples() {
        read("/openapi/examples.json").forEach(one -> byAddress.putIfAbsent(withoutNames(one.path("call").asString().replaceAll("\\?.*", ""), "\\$\\{[^}]*}"), one));
        answers = read("/openapi/answers.json");
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Objects.requireNonNull(ShownExamples.class.getResourceAsStream(resource))) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Also the answer that a test got, where it is known. */
    void complete(Described one) {
        JsonNode shown = answers.path(one.operation().getOperationId());
        ApiResponse success = one.operation().getResponses().get(shown.path("status").asString(""));
        if (success != null && success.getContent() != null && success.getContent().get("application/json") != null) {
            success.getContent().get("application/json").setExample(JSON.treeToValue(shown.path("answer"), Object.class));
        }
        JsonNode example = byAddress.get(withoutNames(one.method() + " " + one.path(), "\\{[^}]*}"));
        if (example != null) {
            showBody(one.operation(), example.path("body"));
            showNames(one, example.path("call").asString().replaceFirst("^\\S+ ", "").replaceAll("\\?.*", ""));
        }
    }

    private static String withoutNames(String call, String name) {
        return call.replaceAll(name, "{}");
    }

    private static void showBody(Operation operation, JsonNode body) {
        MediaType json = operation.getRequestBody() == null ? null : operation.getRequestBody().getContent().get("application/json");
        if (json != null && !body.isMissingNode()) {
            json.setExample(JSON.treeToValue(JSON.readTree(filled(body.toString()).replaceAll("\"#(\\d+)\"", "$1")), Object.class));
        }
    }

    private static void showNames(Described one, String address) {
        String[] parts = one.path().split("/");
        String[] shown = address.split("/");
        for (int part = 0; part < parts.length && one.operation().getParameters() != null; part++) {
            String name = parts[part];
            String value = filled(shown[part]);
            one.operation().getParameters().stream().filter(parameter -> name.equals("{" + parameter.getName() + "}")).forEach(parameter -> parameter.setExample(value));
        }
    }

    private static String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(VALUES.getOrDefault(place.group(1),
                UUID.nameUUIDFromBytes(place.group(1).getBytes(StandardCharsets.UTF_8)).toString())));
    }
}
