package br.ix.invoice.invoicing.charge;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.statistics.StatisticsCoverage;

/** Asks that every combination of values occurred among generated histories at least once. */
final class Coverage {

    private Coverage() {
    }

    static void each(StatisticsCoverage coverage, List<?>... values) {
        for (List<Object> combination : combinations(values)) {
            coverage.check(combination.toArray()).count(times -> times > 0);
        }
    }

    private static List<List<Object>> combinations(List<?>... values) {
        List<List<Object>> combinations = List.of(List.of());
        for (List<?> next : values) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> combination : combinations) {
                for (Object value : next) {
                    List<Object> one = new ArrayList<>(combination);
                    one.add(value);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
