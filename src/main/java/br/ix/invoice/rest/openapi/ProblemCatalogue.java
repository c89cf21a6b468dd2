package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * The problems that an answer of a status can be: {@code openapi/problems.properties}, a line {@code <code>=<status> <meaning>} for each, which a
 * test keeps equal to {@code docs/reference/problems.md}. For each status the document has one answer, with a schema that lists its types.
 */
final class ProblemCatalogue {

    private static final Pattern OTHER_STATUS = Pattern.compile("status (\\d{3})");

    private final Map<Integer, Map<String, String>> byStatus = new TreeMap<>();
    private final Set<Integer> used = new TreeSet<>();

    ProblemCatalogue() {
        Properties read = Words.read("/openapi/problems.properties");
        read.forEach((code, said) -> {
            String[] parts = said.toString().split(" ", 2);
            add(Integer.parseInt(parts[0]), code, parts[1]);
            OTHER_STATUS.matcher(parts[1]).results().forEach(other -> add(Integer.parseInt(other.group(1)), code, parts[1]));
        });
    }

    private void add(int status, Object code, String meaning) {
        byStatus.computeIfAbsent(status, first -> new TreeMap<>()).put("/problems/" + code, meaning);
    }

    /** The answer of this status as a reference. */
    ApiResponse answer(int status) {
        used.add(status);
        return new ApiResponse().$ref("#/components/responses/Problem" + status);
    }

    boolean knows(int status) {
        return byStatus.containsKey(status);
    }

    /** Adds the answers that operations refer to, and their schemas. */
    void declare(OpenAPI document) {
        used.forEach(status -> {
            document.getComponents().addSchemas("Problem" + status, schema(status));
            document.getComponents().addResponses("Problem" + status, response(status));
        });
    }

    private Schema<?> schema(int status) {
        Map<String, String> types = byStatus.getOrDefault(status, Map.of());
        StringSchema type = new StringSchema();
        type.setEnum(new ArrayList<>(types.keySet()));
        Schema<Object> number = new Schema<>();
        number.addType("integer");
        number.setConst(status);
        Schema<?> narrowed = new Schema<>().addProperty("type", type).addProperty("status", number);
        narrowed.addType("object");
        return new Schema<>().allOf(List.of(new Schema<>().$ref("#/components/schemas/Problem"), narrowed));
    }

    private ApiResponse response(int status) {
        Map<String, String> types = byStatus.getOrDefault(status, Map.of());
        MediaType content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem" + status));
        if (!types.isEmpty()) {
            content.setExample(example(status, types.entrySet().iterator().next()));
        }
        ApiResponse response = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", content));
        response.addExtension("x-problem-types", types);
        return response;
    }

    private static Map<String, Object> example(int status, Map.Entry<String, String> type) {
        String words = type.getKey().substring("/problems/".length()).replace('-', ' ');
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.getKey());
        example.put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1));
        example.put("status", status);
        example.put("detail", type.getValue());
        return example;
    }
}
