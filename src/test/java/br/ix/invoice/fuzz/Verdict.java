package br.ix.invoice.fuzz;

import br.ix.invoice.ApiClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an answer must be whatever was asked; the fault in words where it is not. */
final class Verdict {

    private static final Path PROBLEMS = Path.of("docs/reference/problems.md");
    private static final Pattern ENTRY = Pattern.compile("(?m)^## ([a-z0-9-]+)$");
    private static final Pattern PORTAL = Pattern.compile("/api/v1/(participante|perfilparticipante|contrato|fatura|ordemdecompra|servico|ix|ix-por-participante|servicos-nao-faturados|servicos-faturados)([/?].*)?");
    /** The server reads 8 KB of request line and headers; of what is longer it does not know whom it was for. */
    private static final int LONGEST_THAT_IS_READ = 7_000;
    private static final Set<Integer> TAKEN = Set.of(200, 201, 202, 204, 304);
    private static final Set<String> NEVER_TAKEN = Set.of("unknown parameter", "unknown field", "broken body", "field twice", "wrong type");
    private static final List<String> INSIDES = List.of("br.ix.", "java.lang", "java.util", "jackson", "springframework", "SQLException", "at org.", "mysql", "check the manual");

    private final Set<String> named;
    private final ApiDocument document;

    Verdict(ApiDocument document) throws IOException {
        this.document = document;
        named = ENTRY.matcher(Files.readString(PROBLEMS)).results().map(entry -> "/problems/" + entry.group(1)).collect(Collectors.toSet());
    }

    @Nullable String fault(Call call, @Nullable Answer answer) {
        if (answer == null) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "status %d %s".formatted(answer.status(), answer.json().path("type").asString(""));
        }
        boolean portal = PORTAL.matcher(call.address()).matches() && !isUnread(call, answer);
        if (TAKEN.contains(answer.status())) {
            return !portal && NEVER_TAKEN.contains(call.kind()) ? call.kind() + " was taken" : call.operation().isBulk() ? elementFault(answer) : null;
        }
        if (answer.status() < 400 || answer.status() == 401 || answer.status() == 429
                || answer.status() == 403 && !call.headers().containsKey("Origin")) {
            return "status " + answer.status();
        }
        if (call.method().equals("HEAD")) {
            return null;
        }
        try {
            return portal ? portalFault(answer) : problemFault(call, answer);
        } catch (JacksonException noJson) {
            return "a refusal that is no JSON";
        }
    }

    /** The elements of a bulk are refused within an answer of 200. */
    private @Nullable String elementFault(Answer answer) {
        return StreamSupport.stream(answer.json().path("results").spliterator(), false).map(result -> result.path("problem")).filter(JsonNode::isObject)
                .map(problem -> problem.path("status").asInt() >= 500 ? "an element failed: " + problem.path("type") : namingFault(problem)).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    private static boolean isUnread(Call call, Answer answer) {
        return call.address().length() >= LONGEST_THAT_IS_READ && answer.status() == 400 && answer.json().path("type").asString("").endsWith("/bad-request");
    }

    private @Nullable String problemFault(Call call, Answer answer) {
        if (!"application/problem+json".equals(answer.header("Content-Type"))) {
            return "refused %d as %s".formatted(answer.status(), answer.header("Content-Type"));
        }
        JsonNode problem = answer.json();
        if (call.method().equals(call.operation().method()) && !call.operation().isPortal() && !call.kind().equals("odd path") && !document.names(call.operation(), answer.status(), problem.path("type").asString())) {
            return "%d %s is not named by %s".formatted(answer.status(), problem.path("type").asString(), call.operation().id());
        }
        if (problem.path("status").asInt(0) != answer.status() || problem.path("title").asString("").isBlank() || problem.path("detail").asString("").isBlank()) {
            return "a problem without status, title or detail";
        }
        return namingFault(problem);
    }

    private @Nullable String namingFault(JsonNode problem) {
        if (!named.contains(problem.path("type").asString(""))) {
            return "type %s is not in %s".formatted(problem.path("type"), PROBLEMS);
        }
        boolean told = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .allMatch(error -> error.path("field").isString() && !error.path("message").asString("").isBlank() && error.has("value"));
        if (!told) {
            return "a fault without field, message or value";
        }
        return insides(problem.path("detail").asString() + problem.path("errors").findValuesAsString("message"));
    }

    private static @Nullable String insides(String words) {
        return INSIDES.stream().filter(words::contains).findFirst().map(inside -> "words that name the inside: " + inside).orElse(null);
    }

    private static @Nullable String portalFault(Answer answer) {
        if (!"application/json".equals(answer.header("Content-Type"))) {
            return "refused %d as %s".formatted(answer.status(), answer.header("Content-Type"));
        }
        JsonNode said = answer.json();
        boolean ofFields = answer.status() == 400 && !said.isEmpty() && StreamSupport.stream(said.spliterator(), false).allMatch(JsonNode::isArray);
        return ofFields || answer.status() != 400 && said.path("detail").isString() ? insides(said.toString()) : "not the portal's form of a refusal";
    }
}
