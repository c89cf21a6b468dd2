package br.ix.invoice.catalog;

import org.jspecify.annotations.Nullable;

/** One service as text, as {@code services.csv} gives it; its key is {@code code}. */
public record ServiceRecord(@Nullable String code, @Nullable String name, @Nullable String recurring, @Nullable String unit, @Nullable String intervalMonths,
                            @Nullable String timing, @Nullable String proration, @Nullable String pricePer, @Nullable String chargingStartsWithinDays,
                            @Nullable String portSpeedMbps) {
}
