package br.ix.invoice.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Renewed;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Each operation names the problems with which it refuses. They are read off the compiled program; that none is missing is asked of every answer in every test (ApiClient). */
@IntegrationTest
class RefusalsTest {

    private static final Path FILE = Path.of("src/main/resources/openapi/refusals.json");

    private final ApiClient api;
    private final RequestMappingHandlerMapping handlers;

    @Autowired
    RefusalsTest(ApiClient api, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.api = api;
        this.handlers = handlers;
    }

    @Test
    void theListOfEachOperationIsWhatItsCodeReaches() throws Exception {
        Set<String> codes = new TreeSet<>(new ProblemCatalogue().codes());
        // Many at once translate it for an element; it is the answer of no operation.
        codes.remove("method-not-allowed");
        ReachedRefusals reached = new ReachedRefusals(ProgramCode.read(), codes);
        Map<String, Set<String>> refusals = new TreeMap<>();

        operations().forEach((operation, method) -> refusals.put(operation, reached.of(method)));

        assertThat(refusals.get("POST /api/v1/billing-runs")).contains("live-run-exists", "period-not-ended").doesNotContain("more-than-open");
        new Renewed(FILE).isNow(refusals.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .map(one -> "  \"%s\": [%s]".formatted(one.getKey(), one.getValue().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "))))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    @Test
    void everyProblemOfTheCatalogueIsTheAnswerOfAnOperation() {
        JsonNode document = document();
        Set<String> named = new TreeSet<>();
        document.path("paths").forEach(path -> path.forEach(operation -> operation.path("responses").forEach(answer ->
                named.addAll((answer.has("$ref") ? document.at(answer.path("$ref").asString().substring(1)) : answer).path("x-problem-types").propertyNames()))));

        Set<String> nobodys = new ProblemCatalogue().codes().stream().filter(code -> !named.contains("/problems/" + code)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(nobodys).as("said on pages of the console; by no operation; to a bank, whose call is not in the document")
                .containsExactlyInAnyOrder("code-not-valid", "second-factor-on", "no-password-here", "password-as-before", "password-common", "password-has-name", "password-not-repeated",
                        "password-too-long", "password-too-short", "password-wrong", "method-not-allowed", "not-a-pix-notification");
    }

    @Test
    void anOperationSaysWithWhichTypesItRefuses() {
        JsonNode answers = document().at("/paths/~1api~1v1~1billing-runs/post/responses");

        JsonNode conflict = answers.path("409");
        assertThat(conflict.path("x-problem-types").path("/problems/live-run-exists").asString()).isEqualTo("A run is live for the exchange; run is its id.");
        assertThat(conflict.at("/content/application~1problem+json/schema/allOf/1/properties/type/enum").valueStream().map(JsonNode::asString))
                .contains("/problems/live-run-exists", "/problems/idempotency-key-running").doesNotContain("/problems/invoice-state");
        assertThat(conflict.path("description").asString()).startsWith("Conflict: ").contains("`live-run-exists`");
    }

    private JsonNode document() {
        return api.get("/v3/api-docs").json();
    }

    private Map<String, Method> operations() {
        Map<String, Method> operations = new TreeMap<>();
        handlers.getHandlerMethods().forEach((info, handler) -> info.getPathPatternsCondition().getPatternValues().stream().filter(path -> path.startsWith("/api/v1/"))
                .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> operations.put(method + " " + path, handler.getMethod()))));
        return operations;
    }
}
