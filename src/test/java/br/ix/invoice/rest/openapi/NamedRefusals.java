package br.ix.invoice.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks of an answer that any test got whether its operation names the problem: what the description of the API leaves out is red wherever it is met. */
public final class NamedRefusals {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> GENERAL = OperationRefusals.general();
    private static final Map<Pattern, Set<String>> NAMED = OperationRefusals.read().entrySet().stream()
            .collect(Collectors.toMap(one -> Pattern.compile(one.getKey().replaceAll("\\{[^}]*}", "[^/]+")), Map.Entry::getValue));

    private NamedRefusals() {
    }

    public static void check(String method, String path, Answer answer) {
        boolean ofNoOperation = answer.status() == 405;
        if (answer.status() < 400 || ofNoOperation || !PROBLEM.equals(answer.header("Content-Type")) || answer.body().length == 0 || !path.startsWith("/api/v1/")) {
            return;
        }
        String code = answer.json().path("type").asString("").replace(ProblemCatalogue.TYPE, "");
        boolean named = GENERAL.contains(code) || NAMED.entrySet().stream().anyMatch(one -> one.getKey().matcher(method + " " + path).matches() && one.getValue().contains(code));
        assertThat(named).as("%s %s was refused with '%s', which its operation does not name: see docs/reference/openapi.md", method, path, code).isTrue();
    }
}
