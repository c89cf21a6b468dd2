package br.ix.invoice.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts calls by operation and status, and keeps one call of each finding. */
final class Tally {

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, String> findings = new TreeMap<>();
    private final Set<String> takenBefore = new TreeSet<>();
    private int calls;
    private int compared;

    void count(Call call, int status) {
        calls++;
        kinds.merge(call.kind(), 1, Integer::sum);
        statuses.computeIfAbsent(call.operation().key(), key -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    /** An operation took a call before. */
    void take(String operation) {
        takenBefore.add(operation);
    }

    void countCompared() {
        compared++;
    }

    void find(Call call, String fault, String answer) {
        findings.putIfAbsent("%s: %s".formatted(call.operation().key(), fault), "%s%n    %s%n    -> %s".formatted(call.kind(), call, answer));
    }

    /** One finding a line, each with its first call. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        findings.forEach((what, call) -> found.add(what + " [" + call + "]"));
        return found;
    }

    int calls() {
        return calls;
    }

    int operations() {
        return statuses.size();
    }

    /** How many operations took at least one call. */
    long taken() {
        Set<String> taken = new TreeSet<>(takenBefore);
        statuses.forEach((operation, counts) -> {
            if (counts.keySet().stream().anyMatch(status -> status >= 200 && status < 300)) {
                taken.add(operation);
            }
        });
        return taken.size();
    }

    String report(boolean whole) {
        Map<Integer, Integer> all = new TreeMap<>();
        statuses.values().forEach(counts -> counts.forEach((status, count) -> all.merge(status, count, Integer::sum)));
        StringBuilder report = new StringBuilder("%d calls of %d operations (%d taken at least once), %d refusals compared with the tables, %d findings%nby status %s%nby kind %s%n"
                .formatted(calls, operations(), taken(), compared, findings.size(), all, kinds));
        if (whole) {
            statuses.forEach((operation, counts) -> report.append("%-70s %s%n".formatted(operation, counts)));
        }
        return report.toString();
    }
}
