package br.ix.invoice.report;

import org.jspecify.annotations.Nullable;

/**
 * What was charged in a month (of issue, {@code yyyy-mm}) for a service (code; null: lines by hand) at an exchange (code), credit notes and what was
 * cancelled in it taken off; without taxes. {@code discounts} and {@code waivers}: how much more it would be without them. Plain decimals.
 */
public record RevenueRow(String month, String exchange, @Nullable String service, String currency, String amount, String discounts, String waivers) {
}
