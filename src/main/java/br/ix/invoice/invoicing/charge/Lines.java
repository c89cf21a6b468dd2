package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a subscription as they come, and what stands in their way. */
final class Lines {

    private final ChargeFacts facts;
    private final LocalDate catchUpLimit;
    private final List<ChargeLine> lines = new ArrayList<>(2);
    private @Nullable LocalDate unpriced;
    private @Nullable LocalDate tooEarly;

    Lines(ChargeFacts facts, Horizon horizon) {
        this.facts = facts;
        this.catchUpLimit = horizon.catchUpLimit();
    }

    /** A line whose amount concerns days from {@code concerned} on. A line of zero moves no money, however old. */
    void add(ChargeLine line, LocalDate concerned) {
        lines.add(line.apartFrom(ServiceDays.of(facts, line.from(), line.until())));
        if (!line.amount().isZero() && concerned.isBefore(catchUpLimit) && tooEarly == null) {
            tooEarly = concerned;
        }
    }

    void missPrice(LocalDate day) {
        unpriced = unpriced == null ? day : Days.earlier(unpriced, day);
    }

    boolean isEmpty() {
        return lines.isEmpty() && unpriced == null;
    }

    Charge due(@Nullable LocalDate through) {
        if (unpriced != null) {
            return new Charge.Parked(Reason.NO_PRICE_IN_FORCE, facts.service().code(), unpriced, null);
        }
        if (tooEarly != null) {
            return new Charge.Parked(Reason.CATCH_UP_LIMIT, facts.service().code(), tooEarly, catchUpLimit);
        }
        return new Charge.Due(lines, through);
    }
}
