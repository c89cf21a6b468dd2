package br.ix.invoice.invoicing.charge;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What live lines and settled days carry within an interval. */
record ChargedInterval(List<ChargedLine> lines, List<Days> days) {

    static final ChargedInterval NOTHING = new ChargedInterval(List.of(), List.of());

    static ChargedInterval of(Charged charged, LocalDate from, LocalDate until) {
        List<ChargedLine> lines = new ArrayList<>();
        List<Days> days = new ArrayList<>();
        for (ChargedLine line : charged.lines()) {
            if (!line.until().isBefore(from) && !line.from().isAfter(until)) {
                lines.add(line);
                days.add(new Days(line.from(), line.until()));
            }
        }
        for (SettledDays settled : charged.settled()) {
            Days within = new Days(settled.from(), settled.until()).within(from, until);
            if (!within.isEmpty()) {
                days.add(within);
            }
        }
        return new ChargedInterval(lines, Days.united(days));
    }

    /** The same with these lines only. */
    ChargedInterval only(List<ChargedLine> some) {
        return new ChargedInterval(some, Days.united(some.stream().map(line -> new Days(line.from(), line.until())).toList()));
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    LocalDate first() {
        return days.get(0).from();
    }

    LocalDate last() {
        return days.get(days.size() - 1).until();
    }

    Money amount(Money zero) {
        Money sum = zero;
        for (ChargedLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    /** The revision of a line that corrects these. */
    int nextRevision() {
        ChargedLine latest = latest();
        return latest == null ? 0 : latest.revision() + 1;
    }

    /** The document of the latest line, null where days were only settled. */
    @Nullable Long latestInvoice() {
        ChargedLine latest = latest();
        return latest == null ? null : Long.valueOf(latest.invoice());
    }

    private @Nullable ChargedLine latest() {
        ChargedLine latest = null;
        for (ChargedLine line : lines) {
            if (latest == null || line.revision() > latest.revision()
                    || line.revision() == latest.revision() && line.from().isAfter(Objects.requireNonNull(latest).from())) {
                latest = line;
            }
        }
        return latest;
    }
}
