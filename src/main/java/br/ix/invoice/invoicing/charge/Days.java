package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from one to another, both included; none where {@code until} is before {@code from}. */
record Days(LocalDate from, LocalDate until) {

    boolean isEmpty() {
        return until.isBefore(from);
    }

    Days within(LocalDate first, LocalDate last) {
        return new Days(later(from, first), earlier(until, last));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    /** The same days in order, each once. */
    static List<Days> united(List<Days> ranges) {
        List<Days> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparing(Days::from));
        List<Days> united = new ArrayList<>();
        for (Days range : ordered) {
            Days last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last == null || range.from.isAfter(last.until.plusDays(1))) {
                united.add(range);
            } else {
                united.set(united.size() - 1, new Days(last.from, later(last.until, range.until)));
            }
        }
        return united;
    }
}
