package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that changes with days, as a test believes it: it counts from its day until the next begins, the first one before its day too.
 * Kept apart from the product's own histories on purpose.
 */
final class DatedValue<V> {

    private final TreeMap<LocalDate, Held<V>> values = new TreeMap<>();

    private record Held<V>(@Nullable V value) {
    }

    DatedValue(LocalDate from, @Nullable V value) {
        values.put(from, new Held<>(value));
    }

    @Nullable V on(LocalDate day) {
        Map.Entry<LocalDate, Held<V>> entry = values.floorEntry(day);
        return (entry == null ? values.firstEntry() : entry).getValue().value();
    }

    /** Another value from a day on; on the first day or before it, it replaces everything. A later change never lies in between. */
    void change(LocalDate day, @Nullable V value) {
        LocalDate first = values.firstKey();
        if (!day.isAfter(first)) {
            values.clear();
            values.put(first, new Held<>(value));
        } else if (!Objects.equals(on(day), value)) {
            values.tailMap(day, true).clear();
            values.put(day, new Held<>(value));
        }
    }

    /** The thing begins on another day: the value of that day counts from then on, what was before is forgotten. */
    void beginOn(LocalDate day) {
        V value = on(day);
        values.headMap(day, true).clear();
        values.put(day, new Held<>(value));
    }

    /** Whether a change on a day would come before another. */
    boolean changesAfter(LocalDate day) {
        return values.lastKey().isAfter(day);
    }

    Iterable<LocalDate> days() {
        return values.keySet();
    }
}
