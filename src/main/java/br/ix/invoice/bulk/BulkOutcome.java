package br.ix.invoice.bulk;

import br.ix.invoice.rest.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a bulk command, in the order of the records. {@code id} is the internal key of the row (null
 * where refused), {@code before} the old values of the fields that changed, by column name, {@code after} the new ones; both
 * are empty for new and same records. A refused record has a stable {@code code} and at least one fault; nothing of it was written.
 */
public record BulkOutcome(Result result, @Nullable Long id, Map<String, @Nullable String> before,
                          Map<String, @Nullable String> after, @Nullable String code, List<Fault> faults) {

    public enum Result { NEW, CHANGED, SAME, REFUSED }

    public static BulkOutcome made(long id) {
        return new BulkOutcome(Result.NEW, id, Map.of(), Map.of(), null, List.of());
    }

    public static BulkOutcome same(long id) {
        return new BulkOutcome(Result.SAME, id, Map.of(), Map.of(), null, List.of());
    }

    public static BulkOutcome changed(long id, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return new BulkOutcome(Result.CHANGED, id, before, after, null, List.of());
    }

    public static BulkOutcome refused(String code, List<Fault> faults) {
        return new BulkOutcome(Result.REFUSED, null, Map.of(), Map.of(), code, faults);
    }
}
