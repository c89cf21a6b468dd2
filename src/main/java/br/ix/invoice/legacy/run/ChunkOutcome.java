package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.rest.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a chunk of records of one file: counts by result, rejections, changes, and sums of what was accepted. */
final class ChunkOutcome {

    /** One record that made or changed a row. */
    record Change(long line, long rowId, Result result, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
    }

    private final String fileName;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final List<ImportRejection> rejections = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal agreed = BigDecimal.ZERO;

    ChunkOutcome(String fileName) {
        this.fileName = fileName;
    }

    /** A record that was refused before any module saw it. */
    void reject(Row row, @Nullable String field, String code, String message) {
        counts.merge(Result.REFUSED, 1, Integer::sum);
        rejections.add(new ImportRejection(fileName, row.line(), field, code, message));
    }

    /** What a module's bulk command said of a record. */
    void add(Row row, BulkOutcome outcome) {
        counts.merge(outcome.result(), 1, Integer::sum);
        switch (outcome.result()) {
            case REFUSED -> outcome.faults().forEach(fault -> rejections.add(rejection(row, outcome.code(), fault)));
            case SAME -> addSums(row);
            case NEW, CHANGED -> {
                addSums(row);
                changes.add(new Change(row.line(), outcome.id(), outcome.result(), outcome.before(), outcome.after()));
            }
        }
    }

    private ImportRejection rejection(Row row, @Nullable String code, Fault fault) {
        String value = fault.value() == null ? "" : "'%s' ".formatted(fault.value());
        return new ImportRejection(fileName, row.line(), fault.field(), code == null ? "INVALID" : code, value + fault.message());
    }

    private void addSums(Row row) {
        quantity = quantity.add(numberIn(row, "quantity"));
        agreed = agreed.add(numberIn(row, "agreedUnitPrice"));
    }

    /** The module has accepted the record, so what stands in a column of numbers is one. */
    private static BigDecimal numberIn(Row row, String column) {
        String text = row.get(column);
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }

    int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    int read() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In the order of lines. */
    List<ImportRejection> rejections() {
        return rejections.stream().sorted(Comparator.comparingLong(ImportRejection::line)).toList();
    }

    List<Change> changes() {
        return changes;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal agreed() {
        return agreed;
    }
}
