package br.ix.invoice.bulk;

import br.ix.invoice.time.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the {@code changes} that an item shows: from which day on a field has another value. */
public record DatedChange(@Schema(example = "2026-10-01") LocalDate effectiveOn, String field, @Nullable String value) {

    /** What changed in a field after its beginning, in the order of the days. */
    public static <V extends @Nullable Object> Stream<DatedChange> of(String field, History<V> history, Function<V, @Nullable String> text) {
        return history.changes().stream().map(entry ->
                new DatedChange(entry.effectiveOn(), field, entry.value() == null ? null : text.apply(entry.value())));
    }

    /** The changes of several fields in the order of their days. */
    @SafeVarargs
    public static List<DatedChange> inOrder(Stream<DatedChange>... fields) {
        return Stream.of(fields).flatMap(Function.identity()).sorted(Comparator.comparing(DatedChange::effectiveOn)).toList();
    }
}
