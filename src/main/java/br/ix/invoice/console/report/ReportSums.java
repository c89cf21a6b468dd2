package br.ix.invoice.console.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rows of a report added up for a page. */
final class ReportSums {

    private ReportSums() {
    }

    /** One column (plain decimals) by a key of the rows. */
    static <T> Map<String, BigDecimal> by(Collection<T> rows, Function<T, String> key, Function<T, String> column) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(key.apply(row), new BigDecimal(column.apply(row)), BigDecimal::add));
        return sums;
    }

    /** Several columns by a key of the rows. */
    static <T> Map<String, List<BigDecimal>> table(Collection<T> rows, Function<T, String> key, List<Function<T, String>> columns) {
        Map<String, List<BigDecimal>> table = new TreeMap<>();
        for (T row : rows) {
            table.merge(key.apply(row), columns.stream().map(column -> new BigDecimal(column.apply(row))).toList(), ReportSums::plus);
        }
        return table;
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).add(other.get(i))).toList();
    }
}
