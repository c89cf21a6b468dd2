package br.ix.invoice.invoicing.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows that count from a day on, each until the next one begins; the first one begins on {@link #BEGINNING}. */
final class Dated {

    /** The day on which every history begins; a change on it replaces the whole history. */
    static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private Dated() {
    }

    /** The row in force on a day, of rows in the order of their days. */
    static <T> Optional<T> inForce(List<T> rows, Function<T, LocalDate> effectiveOn, LocalDate day) {
        T found = null;
        for (T row : rows) {
            if (!effectiveOn.apply(row).isAfter(day)) {
                found = row;
            }
        }
        return Optional.ofNullable(found);
    }
}
