package br.ix.invoice.bulk;

import br.ix.invoice.rest.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a bulk command, in the order of the records. {@code id} is the internal key of the row (null
 * where refused), {@code before} the old values of the fields that changed, by column name, {@code after} the new ones; of a new
 * record {@code after} is the whole row, and both are empty for same records. {@code kept} are fields that the record would have
 * changed but for what a person did here since they were imported. A refused record has a stable {@code code} and at least one fault; nothing of it was written.
 */
public record BulkOutcome(Result result, @Nullable Long id, Map<String, @Nullable String> before,
                          Map<String, @Nullable String> after, @Nullable String code, List<Fault> faults, List<Kept> kept) {

    /** A field that stayed as it is: {@code given} is what the record says, {@code imported} what the last import of it had written. */
    public record Kept(String field, @Nullable String present, @Nullable String given, @Nullable String imported) {
    }

    public enum Result { NEW, CHANGED, SAME, REFUSED }

    public static BulkOutcome made(long id, Map<String, @Nullable String> row) {
        return new BulkOutcome(Result.NEW, id, Map.of(), row, null, List.of(), List.of());
    }

    public static BulkOutcome same(long id, List<Kept> kept) {
        return new BulkOutcome(Result.SAME, id, Map.of(), Map.of(), null, List.of(), kept);
    }

    public static BulkOutcome changed(long id, Map<String, @Nullable String> before, Map<String, @Nullable String> after, List<Kept> kept) {
        return new BulkOutcome(Result.CHANGED, id, before, after, null, List.of(), kept);
    }

    public static BulkOutcome refused(String code, List<Fault> faults) {
        return new BulkOutcome(Result.REFUSED, null, Map.of(), Map.of(), code, faults, List.of());
    }
}
