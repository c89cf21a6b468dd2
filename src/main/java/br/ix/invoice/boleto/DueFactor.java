package br.ix.invoice.boleto;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The four digits of a barcode that say when it is due: days since 1997-10-07, which after 9999 begin again at 1000 (2025-02-22); 0000: no
 * due date. What follows on 2049-10-14 is not decided, so later days are refused.
 */
final class DueFactor {

    private static final LocalDate BASE = LocalDate.of(1997, 10, 7);
    private static final int FIRST = 1000;
    private static final int CYCLE = 9000;
    private static final LocalDate FIRST_DAY = BASE.plusDays(FIRST);
    private static final LocalDate LAST_DAY = BASE.plusDays(FIRST + 2 * CYCLE - 1);

    private DueFactor() {
    }

    static String of(@Nullable LocalDate dueOn) {
        if (dueOn == null) {
            return "0000";
        }
        if (dueOn.isBefore(FIRST_DAY) || dueOn.isAfter(LAST_DAY)) {
            throw new BoletoRefused("dueOn", "A boleto can be due from %s to %s, found %s".formatted(FIRST_DAY, LAST_DAY, dueOn));
        }
        long days = ChronoUnit.DAYS.between(BASE, dueOn);
        return String.valueOf((days - FIRST) % CYCLE + FIRST);
    }

    /** The day that a factor means, of the two possible ones that nearest to the day on which it is read; null: no due date. */
    static @Nullable LocalDate day(int factor, LocalDate readOn) {
        if (factor == 0) {
            return null;
        }
        LocalDate first = BASE.plusDays(factor);
        LocalDate second = first.plusDays(CYCLE);
        return distance(first, readOn) < distance(second, readOn) ? first : second;
    }

    static boolean isValid(int factor) {
        return factor == 0 || factor >= FIRST;
    }

    private static long distance(LocalDate day, LocalDate readOn) {
        return Math.abs(ChronoUnit.DAYS.between(readOn, day));
    }
}
