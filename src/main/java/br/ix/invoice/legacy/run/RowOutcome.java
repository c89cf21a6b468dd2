package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.legacy.kind.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row: of each of its records, and of the row as a whole. */
final class RowOutcome {

    /** What a module said of a record of the row; {@code record} is null where a row before it has it too. */
    record Part(Target target, @Nullable Record record, BulkOutcome outcome) {
    }

    private final Reading reading;
    private final List<Part> parts = new ArrayList<>(1);

    RowOutcome(Reading reading) {
        this.reading = reading;
    }

    static RowOutcome refused(Row row, Remark why) {
        return new RowOutcome(Reading.rejected(row, why));
    }

    void add(Target target, Record record, BulkOutcome outcome) {
        parts.add(new Part(target, record, outcome));
    }

    /** Of a record that a row before it has too: what was made or changed is told there. */
    void share(Target target, BulkOutcome outcome) {
        boolean refused = outcome.result() == Result.REFUSED;
        parts.add(new Part(target, null, refused ? outcome : BulkOutcome.same(outcome.id(), List.of())));
    }

    List<Entry> entriesOf(Target target) {
        return reading.entries().stream().filter(entry -> entry.target() == target).toList();
    }

    boolean isRefusedByModule() {
        return parts.stream().anyMatch(part -> part.outcome().result() == Result.REFUSED);
    }

    /** Rejected, else what became of its last record, which it is about; changed also where another of its records is. */
    Result result() {
        if (!reading.rejections().isEmpty() || isRefusedByModule()) {
            return Result.REFUSED;
        }
        Result last = parts.isEmpty() ? Result.SAME : parts.get(parts.size() - 1).outcome().result();
        boolean other = parts.stream().anyMatch(part -> part.outcome().result() != Result.SAME);
        return last == Result.SAME && other ? Result.CHANGED : last;
    }

    Row row() {
        return reading.row();
    }

    List<Remark> rejections() {
        return reading.rejections();
    }

    List<Remark> warnings() {
        return reading.warnings();
    }

    List<Part> parts() {
        return parts;
    }
}
