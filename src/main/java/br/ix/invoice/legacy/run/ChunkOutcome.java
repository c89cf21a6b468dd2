package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Kept;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.legacy.run.RowOutcome.Part;
import br.ix.invoice.rest.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a chunk of records of one file: counts by result, rejections, warnings, changes, and sums of what was accepted. */
final class ChunkOutcome {

    /** One record that made or changed a row of a target. */
    record Change(long line, Target target, long rowId, Result result, Map<String, @Nullable String> before,
                  Map<String, @Nullable String> after) {
    }

    private final ImportFile file;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final List<ImportRejection> rejections = new ArrayList<>();
    private final List<ImportRejection> warnings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<RowOutcome> rows = new ArrayList<>();
    private int warned;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal agreed = BigDecimal.ZERO;

    ChunkOutcome(ImportFile file) {
        this.file = file;
    }

    void add(RowOutcome row) {
        rows.add(row);
        Result result = row.result();
        counts.merge(result, 1, Integer::sum);
        row.rejections().forEach(why -> rejections.add(remark(row.row(), why)));
        row.parts().forEach(part -> add(row.row(), part));
        if (result != Result.REFUSED) {
            warn(row);
            addSums(row.row());
        }
    }

    /** What a module's bulk command said of a record. */
    private void add(Row row, Part part) {
        BulkOutcome outcome = part.outcome();
        switch (outcome.result()) {
            case REFUSED -> outcome.faults().forEach(fault -> rejections.add(rejection(row, part.target(), outcome.code(), fault)));
            case SAME -> { }
            case NEW, CHANGED -> changes.add(new Change(row.line(), part.target(), Objects.requireNonNull(outcome.id()),
                    outcome.result(), outcome.before(), outcome.after()));
        }
    }

    private ImportRejection remark(Row row, Remark remark) {
        return new ImportRejection(file.name(), row.line(), remark.field(), remark.code(), remark.message());
    }

    private ImportRejection rejection(Row row, Target target, @Nullable String code, Fault fault) {
        String value = fault.value() == null ? "" : "'%s' ".formatted(fault.value());
        return new ImportRejection(file.name(), row.line(), file.file().columnOf(target, fault.field()), code == null ? "INVALID" : code,
                value + fault.message());
    }

    private void warn(RowOutcome row) {
        int before = warnings.size();
        row.warnings().forEach(remark -> warnings.add(remark(row.row(), remark)));
        row.parts().forEach(part -> part.outcome().kept().forEach(kept -> warnings.add(kept(row.row(), part.target(), kept))));
        warned += warnings.size() > before ? 1 : 0;
    }

    private ImportRejection kept(Row row, Target target, Kept kept) {
        boolean sameAsImported = Objects.equals(kept.given(), kept.imported());
        String message = sameAsImported
                ? "was changed here since it was imported and stays '%s'; the file still says '%s'".formatted(shown(kept.present()), shown(kept.given()))
                : "was changed here and in the file since it was imported and stays '%s'; the file said '%s' and says '%s' now"
                        .formatted(shown(kept.present()), shown(kept.imported()), shown(kept.given()));
        return new ImportRejection(file.name(), row.line(), file.file().columnOf(target, kept.field()),
                sameAsImported ? "CHANGED_HERE" : "CHANGED_ON_BOTH_SIDES", message);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
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

    List<RowOutcome> rows() {
        return rows;
    }

    int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    int read() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many accepted records have a warning. */
    int warned() {
        return warned;
    }

    /** In the order of lines. */
    List<ImportRejection> rejections() {
        return rejections.stream().sorted(Comparator.comparingLong(ImportRejection::line)).toList();
    }

    List<ImportRejection> warnings() {
        return warnings;
    }

    /** In the order in which they were written, so that they can be taken back in the opposite one. */
    List<Change> changes() {
        return changes.stream().sorted(Comparator.comparing(Change::target)).toList();
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal agreed() {
        return agreed;
    }
}
