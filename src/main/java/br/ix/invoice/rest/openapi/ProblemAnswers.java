package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * The refusals of one document: for each operation and status the types that it can answer with. The list that most operations have of a status stands
 * once, among the components.
 */
final class ProblemAnswers {

    private record Place(ApiResponses answers, int status, Map<String, String> types) {
    }

    private final ProblemCatalogue problems;
    private final OperationRefusals refusals;
    private final List<Place> places = new ArrayList<>();

    ProblemAnswers(ProblemCatalogue problems, OperationRefusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    void add(Described one) {
        problems.byStatus(refusals.of(one), !one.method().equals("GET")).forEach((status, types) -> {
            places.add(new Place(one.operation().getResponses(), status, types));
            one.operation().getResponses().addApiResponse(String.valueOf(status), response(status, types));
        });
    }

    /** When all operations are there. */
    void declare(OpenAPI document) {
        Map<Integer, List<Place>> byStatus = places.stream().collect(Collectors.groupingBy(Place::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, all) -> {
            Map<String, String> usual = mostUsual(all);
            document.getComponents().addResponses("Problem" + status, response(status, usual));
            all.stream().filter(place -> place.types().equals(usual)).forEach(place -> place.answers()
                    .addApiResponse(String.valueOf(status), new ApiResponse().$ref("#/components/responses/Problem" + status)));
        });
    }

    private static Map<String, String> mostUsual(List<Place> places) {
        Map<Map<String, String>, Long> counted = places.stream().collect(Collectors.groupingBy(Place::types, Collectors.counting()));
        Comparator<Map.Entry<Map<String, String>, Long>> most = Map.Entry.comparingByValue();
        Function<Map.Entry<Map<String, String>, Long>, String> words = entry -> entry.getKey().keySet().toString();
        return counted.entrySet().stream().max(most.thenComparing(words)).orElseThrow().getKey();
    }

    private static ApiResponse response(int status, Map<String, String> types) {
        MediaType content = new MediaType().schema(schema(status, types)).example(example(status, types.entrySet().iterator().next()));
        String codes = types.keySet().stream().map(type -> "`" + type.substring(ProblemCatalogue.TYPE.length()) + "`").collect(Collectors.joining(", "));
        ApiResponse response = new ApiResponse().description("%s: %s".formatted(HttpStatus.valueOf(status).getReasonPhrase(), codes))
                .content(new Content().addMediaType("application/problem+json", content));
        response.addExtension("x-problem-types", types);
        return response;
    }

    private static Schema<?> schema(int status, Map<String, String> types) {
        StringSchema type = new StringSchema();
        type.setEnum(new ArrayList<>(types.keySet()));
        Schema<Object> number = new Schema<>();
        number.addType("integer");
        number.setConst(status);
        Schema<?> narrowed = new Schema<>().addProperty("type", type).addProperty("status", number);
        narrowed.addType("object");
        return new Schema<>().allOf(List.of(new Schema<>().$ref("#/components/schemas/Problem"), narrowed));
    }

    private static Map<String, Object> example(int status, Map.Entry<String, String> type) {
        String words = type.getKey().substring(ProblemCatalogue.TYPE.length()).replace('-', ' ');
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.getKey());
        example.put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1));
        example.put("status", status);
        example.put("detail", type.getValue());
        return example;
    }
}
