package br.ix.invoice.invoicing.charge;

import br.ix.invoice.invoicing.charge.Charge.Due;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** A subscription through the months: facts change, runs charge; after each run the books are compared with the oracle. */
final class History {

    static final int NO_LIMIT = 600;

    final World world;
    final Books books;
    YearMonth period = YearMonth.from(World.FIRST_DAY).minusMonths(1);
    private final Oracle oracle;

    History(World world, boolean zeroInvoices) {
        this.world = world;
        this.books = new Books(world, zeroInvoices);
        this.oracle = new Oracle(world);
    }

    /** Charges and posts, then asks whether documents and facts agree. */
    void charge(Horizon horizon) {
        LocalDate last = horizon.day() == null ? oracle.lastDayOf(horizon.period()) : horizon.day();
        books.post(books.due(horizon));
        BigDecimal owed = oracle.owed(oracle.dueThrough(last, books.coveredDays()));
        requireThat(books.sum().compareTo(owed) == 0, "Documents sum up to " + books.sum() + ", owed is " + owed + " through " + last);
        requireThat(books.due(horizon).equals(Due.NOTHING) || books.due(horizon).lines().isEmpty(), "A second run adds lines");
        requireThat(books.dueFromScratch(horizon).lines().stream().allMatch(line -> line.amount().isZero()),
                "A run that trusts nothing adds " + books.dueFromScratch(horizon).lines());
        requireEachDayOnce();
    }

    private void requireEachDayOnce() {
        Set<LocalDate> days = new HashSet<>();
        for (ChargedLine line : books.lines()) {
            for (LocalDate day = line.from(); line.revision() == 0 && !day.isAfter(line.until()); day = day.plusDays(1)) {
                requireThat(days.add(day), "Charged twice: " + day);
            }
        }
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
