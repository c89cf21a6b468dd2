package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was charged for a subscription already. {@code chargedThrough}: last day that was ever charged; {@code revisedFrom}: earliest
 * day up to it whose facts changed since, or whose document was cancelled. {@code lines}: all live issued lines (not taken back)
 * that reach into days from {@link Charging#readFrom} on (earlier ones do no harm); none are needed where nothing is revised.
 * The lines behind a {@code FINAL} credit note stay among them (the charge stands), the credit note's own lines do not.
 * {@code settled}: days that were charged at zero without a document. Public for the run and invoices on request, which read it.
 */
public record Charged(@Nullable LocalDate chargedThrough, @Nullable LocalDate revisedFrom, List<ChargedLine> lines,
                      List<SettledDays> settled) {

    /** Nothing was ever charged. */
    public static final Charged NOTHING = new Charged(null, null, List.of(), List.of());

    /** The earliest day whose charge may be open, for a subscription that starts on a day: from it on everything can be looked at again. */
    public LocalDate openFrom(LocalDate startsOn) {
        LocalDate next = chargedThrough == null ? startsOn : chargedThrough.plusDays(1);
        return revisedFrom == null ? next : Days.earlier(next, revisedFrom);
    }

    /** The same without lines of days that were billed elsewhere through a day (null: none were): whatever was charged for them stands. */
    Charged after(@Nullable LocalDate settledThrough) {
        return settledThrough == null || lines.isEmpty() ? this : new Charged(chargedThrough, revisedFrom,
                lines.stream().filter(line -> line.until().isAfter(settledThrough)).toList(), settled);
    }

    boolean isRevised() {
        return revisedFrom != null || !lines.isEmpty();
    }
}
