package br.ix.invoice.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that changes with days: each entry counts from its day (included) until the next one begins; before the first entry the
 * first one counts. Entries are in the order of their days, and neighbours differ; immutable. Values need {@code equals}.
 */
public record History<V extends @Nullable Object>(List<Entry<V>> entries) {

    /** The first day that a fact without a beginning of its own is kept with: it was always so. */
    public static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /** A value and the first day on which it counts. */
    public record Entry<V extends @Nullable Object>(LocalDate effectiveOn, V value) {
    }

    /** Takes entries in the order of their days; one that changes nothing is left out. */
    public History {
        List<Entry<V>> kept = new ArrayList<>(entries.size());
        for (Entry<V> entry : entries) {
            if (kept.isEmpty() || !Objects.equals(kept.get(kept.size() - 1).value(), entry.value())) {
                kept.add(entry);
            }
        }
        entries = List.copyOf(kept);
    }

    /** The same value from a day on, and nothing before. */
    public static <V extends @Nullable Object> History<V> always(LocalDate from, V value) {
        return new History<>(List.of(new Entry<>(from, value)));
    }

    /** The value that counts on a day; null where the history is empty. */
    public @Nullable V on(LocalDate day) {
        V found = entries.isEmpty() ? null : entries.get(0).value();
        for (Entry<V> entry : entries) {
            if (entry.effectiveOn().isAfter(day)) {
                break;
            }
            found = entry.value();
        }
        return found;
    }

    /** Whether something changes after a day. */
    public boolean changesAfter(LocalDate day) {
        return !entries.isEmpty() && entries.get(entries.size() - 1).effectiveOn().isAfter(day);
    }

    /** This history with another value from a day on; what was to change on that day or later is gone. */
    public History<V> from(LocalDate day, V value) {
        List<Entry<V>> next = new ArrayList<>();
        entries.stream().filter(entry -> entry.effectiveOn().isBefore(day)).forEach(next::add);
        next.add(new Entry<>(day, value));
        return new History<>(next);
    }

    /** This history as of a thing that begins on another day: the value of that day counts from it on. */
    public History<V> beginningOn(LocalDate day) {
        if (entries.isEmpty()) {
            return this;
        }
        List<Entry<V>> next = new ArrayList<>();
        next.add(new Entry<>(day, on(day)));
        entries.stream().filter(entry -> entry.effectiveOn().isAfter(day)).forEach(next::add);
        return new History<>(next);
    }

    /** All entries but the first: what changed after the beginning. */
    public List<Entry<V>> changes() {
        return entries.isEmpty() ? entries : entries.subList(1, entries.size());
    }

    /** The first day on which two histories differ, null where they never do. */
    public @Nullable LocalDate firstDifference(History<V> other) {
        return Stream.concat(entries.stream(), other.entries.stream())
                .map(Entry::effectiveOn)
                .sorted()
                .filter(day -> !Objects.equals(on(day), other.on(day)))
                .findFirst().orElse(null);
    }
}
