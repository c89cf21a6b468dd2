package br.ix.invoice.rest.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What problems mean and which status they have: {@code openapi/problems.properties}, lines {@code <code>=<status> <meaning>} and what else is said of it, which a
 * test keeps equal to {@code docs/reference/problems.md}.
 */
final class ProblemCatalogue {

    /** Before the code in a {@code type}. */
    static final String TYPE = "/problems/";

    private static final Pattern OTHER_STATUS = Pattern.compile("status (\\d{3})");

    private final Map<String, KnownProblem> known = KnownProblems.all().stream().collect(Collectors.toMap(KnownProblem::code, problem -> problem));

    /** The types of these codes by status, each with its meaning. Another status than its own has a problem only where something is changed. */
    Map<Integer, Map<String, String>> byStatus(Set<String> codes, boolean changes) {
        Map<Integer, Map<String, String>> byStatus = new TreeMap<>();
        codes.forEach(code -> {
            KnownProblem problem = Objects.requireNonNull(known.get(code), code);
            add(byStatus, problem.status(), code, problem.meaning());
            if (changes) {
                OTHER_STATUS.matcher(problem.meaning()).results().forEach(other -> add(byStatus, Integer.parseInt(other.group(1)), code, problem.meaning()));
            }
        });
        return byStatus;
    }

    Set<String> codes() {
        return known.keySet();
    }

    private static void add(Map<Integer, Map<String, String>> byStatus, int status, String code, String meaning) {
        byStatus.computeIfAbsent(status, first -> new TreeMap<>()).put(TYPE + code, meaning);
    }
}
