package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Result;
import br.ix.invoice.invoicing.TakenOverInvoices;
import br.ix.invoice.invoicing.TakenOverInvoices.Standing;
import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.legacy.run.RowOutcome.Part;
import br.ix.invoice.legacy.run.Stated.Measure;
import br.ix.invoice.subscription.Subscriptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the records of a file that do not stand in the tables as it says, and sums amounts of both sides. What is compared was just put
 * once more, in a transaction that is rolled back: what that has changed is told by its outcome, and stood as it was before.
 */
@Component
class Differences {

    private final TakenOverInvoices invoices;
    private final Subscriptions subscriptions;

    Differences(TakenOverInvoices invoices, Subscriptions subscriptions) {
        this.invoices = invoices;
        this.subscriptions = subscriptions;
    }

    /** What the tables have of a chunk. */
    private record Tables(Map<String, Standing> invoices, Map<Long, BigDecimal> prices) {

        @Nullable Stated of(Part part) {
            BulkOutcome outcome = part.outcome();
            if (outcome.result() == Result.NEW) {
                return null;
            }
            if (part.record() instanceof TakenOverRecord record) {
                Standing there = invoices.get(record.id());
                return there == null ? null : new Stated(Measure.INVOICES, outcome.before().getOrDefault("state", there.state()), there.total());
            }
            String before = outcome.before().get("agreedUnitPrice");
            BigDecimal price = outcome.before().containsKey("agreedUnitPrice") ? before == null ? null : new BigDecimal(before) : prices.get(outcome.id());
            return price == null ? null : Stated.agreed(price);
        }
    }

    List<ImportRejection> of(ImportFile file, ChunkOutcome chunk, BitSet rejected, Tally tally) {
        List<RowOutcome> accepted = chunk.rows().stream().filter(row -> !rejected.get((int) row.row().line())).toList();
        Tables tables = new Tables(invoices.standing(parts(accepted, Target.INVOICES).map(part -> ((TakenOverRecord) part.record()).id()).toList()),
                subscriptions.agreedPrices(parts(accepted, Target.SUBSCRIPTIONS).map(part -> part.outcome().id()).filter(Objects::nonNull).toList()));
        List<ImportRejection> differing = new ArrayList<>();
        for (RowOutcome row : accepted) {
            String why = whyDifferent(row, tables, tally);
            if (why != null) {
                differing.add(new ImportRejection(file.name(), row.row().line(), null, Sums.DIFFERS, "After applying, the record was looked for and " + why));
            }
        }
        return differing;
    }

    private static Stream<Part> parts(List<RowOutcome> rows, Target target) {
        return rows.stream().flatMap(row -> row.parts().stream()).filter(part -> part.target() == target && Stated.of(part.record()) != null);
    }

    /** The first reason; amounts are summed whatever it is. */
    private static @Nullable String whyDifferent(RowOutcome row, Tables tables, Tally tally) {
        String why = row.rejections().isEmpty() ? null : "is refused now: " + row.rejections().get(0).message();
        for (Part part : row.parts()) {
            String found = different(part);
            Stated inFile = Stated.of(part.record());
            Stated inTables = inFile == null ? null : tables.of(part);
            if (inFile != null) {
                tally.inFile(inFile);
            }
            if (inTables != null) {
                tally.inTables(inTables);
            }
            if (found == null && inTables != null && !inTables.isSameAs(inFile)) {
                found = "the tables have %s, the file %s: it was changed here since".formatted(inTables.shown(), inFile.shown());
            }
            why = why == null ? found : why;
        }
        return why;
    }

    private static @Nullable String different(Part part) {
        BulkOutcome outcome = part.outcome();
        return switch (outcome.result()) {
            case SAME -> null;
            case NEW -> "it is not there";
            case CHANGED -> "the tables have %s, the file %s".formatted(outcome.before(), outcome.after());
            case REFUSED -> "is refused now: %s".formatted(outcome.faults().get(0).message());
        };
    }
}
