package br.ix.invoice.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How prices change together, as text: by the months of an index ({@code from} to {@code until}), by a percentage, or to a list of prices;
 * exactly one of these. {@code docs/reference/price-adjustment.md} has the rules.
 */
public record AdjustmentRequest(
        @Schema(example = "IPCA") @Nullable String index, @Schema(example = "2025-01") @Nullable String from,
        @Schema(example = "2025-12") @Nullable String until, @Schema(example = "4.5", description = "instead of index") @Nullable String percent,
        @Schema(description = "instead of index") @Nullable List<NewPrice> prices,
        @Schema(example = "8", description = "percent, at most; null or NONE: without") @Nullable String cap,
        @Schema(example = "0", description = "percent, at least; NONE: prices follow an index that falls; required with index") @Nullable String floor,
        @Schema(example = "sp", description = "null: all prices; else the prices in force at this exchange, as prices of its own") @Nullable String exchange,
        @Schema(description = "codes; null: all") @Nullable List<String> services,
        @Schema(example = "2027-01-01") @Nullable String validFrom,
        @Schema(example = "2", description = "of the new prices, 0 to 4; null: 2") @Nullable Integer decimals,
        @Schema(description = "agreed prices of subscriptions too") @Nullable Boolean includeAgreed, @Nullable String reason) {

    /** A price from the same day on; {@code exchange} null: everywhere, then with {@code currency}. */
    public record NewPrice(@Nullable String service, @Nullable String exchange, @Nullable String unitPrice, @Nullable String currency) {
    }
}
