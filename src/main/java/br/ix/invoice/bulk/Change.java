package br.ix.invoice.bulk;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an input changes what is there: which fields it names, and from which day the dated ones count (null: no day was given,
 * so the value replaces the whole history, which is refused once something is charged).
 */
public record Change(@Nullable LocalDate effectiveOn, Set<String> names) {

    /**
     * The history of a dated fact after the change. {@code today} is the day whose value an input without a day is compared
     * with, {@code start} the first day of the thing: from it on, a change replaces everything. Any other day before a later
     * change is refused (409 {@code later-change-exists}).
     */
    public <V extends @Nullable Object> History<V> of(String field, History<V> present, V value, Days days) {
        if (!names.contains(field)) {
            return present;
        }
        if (effectiveOn == null) {
            boolean same = Objects.equals(present.on(days.today()), value);
            return same ? present : History.always(days.beginning(), value);
        }
        if (!effectiveOn.isAfter(days.start())) {
            return History.always(days.beginning(), value);
        }
        if (Objects.equals(present.on(effectiveOn), value)) {
            return present;
        }
        refuseBeforeLaterChange(field, present);
        return present.from(effectiveOn, value);
    }

    private void refuseBeforeLaterChange(String field, History<?> present) {
        if (present.changesAfter(Objects.requireNonNull(effectiveOn))) {
            LocalDate later = present.entries().get(present.entries().size() - 1).effectiveOn();
            throw Refusal.conflict("later-change-exists",
                    "%s already changes on %s, after %s: change it from that day or later".formatted(field, later, effectiveOn));
        }
    }

    /** The days that a dated change is measured with: today, the first day of the thing, and the day its first entry is kept with. */
    public record Days(LocalDate today, LocalDate start, LocalDate beginning) {
    }
}
