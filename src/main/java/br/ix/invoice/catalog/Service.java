package br.ix.invoice.catalog;

import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, as other modules see it. {@code intervalMonths} is 1, 2, 3, 6 or 12; intervals count from January. The timing changes
 * on the first day of a month. A service that is not {@code recurring} is charged once, on the first day of its subscription.
 * {@code chargingStartsWithinDays}: a subscription is charged at the latest so many days after it starts, however late it is said to be;
 * null: from the day that is said.
 */
public record Service(long id, String code, String name, String unit, boolean recurring, int intervalMonths, History<Timing> timings,
                      Proration proration, PricePer pricePer, @Nullable Integer chargingStartsWithinDays) {

    /** Whether an interval is charged when it has ended or before it begins. */
    public enum Timing { ARREARS, ADVANCE }

    /** How a month that is used in part is charged; {@code docs/reference/charging.md} has each rule with an example. */
    public enum Proration { DAILY_ACTUAL, DAILY_30, FULL_PERIOD, NONE_IN_FIRST_PERIOD, HALF_PERIOD }

    /** Whether the unit price is that of a month or of a whole interval. */
    public enum PricePer { MONTH, INTERVAL }

    /** A service whose timing was always the same. */
    public Service(long id, String code, String name, String unit, boolean recurring, int intervalMonths, Timing timing,
                   Proration proration, PricePer pricePer) {
        this(id, code, name, unit, recurring, intervalMonths, History.always(History.BEGINNING, timing), proration, pricePer, null);
    }

    /** The timing of an interval that begins on a day. */
    public Timing timingOn(LocalDate day) {
        return Objects.requireNonNull(timings.on(day));
    }
}
