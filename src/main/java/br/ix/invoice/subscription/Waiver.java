package br.ix.invoice.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days (both included; null: open) of which a part is waived: {@code percent} of what they cost, above 0 and up to 100, and why. */
public record Waiver(LocalDate from, @Nullable LocalDate until, BigDecimal percent, String reason) {

    public boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
