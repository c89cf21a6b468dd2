package br.ix.invoice.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices that changed together. {@code factor} is the product of the months, {@code appliedFactor} the same between floor and cap, both
 * shown with 8 decimals; {@code agreed}: how many agreed prices of subscriptions changed with them.
 */
public record AdjustmentView(String id, @Nullable String index, @Nullable String from, @Nullable String until,
                             @Schema(example = "1.04390956") @Nullable String factor, @Nullable String appliedFactor,
                             @Nullable String cap, @Nullable String floor, LocalDate validFrom, int agreed, @Nullable String reason,
                             String madeBy, Instant madeAt, List<Changed> prices, @JsonIgnore long version) {

    /** A price entry that was made; {@code before}: what was in force on its first day without it. */
    @Schema(name = "AdjustedPrice")
    public record Changed(String price, String service, @Nullable String exchange, String currency, @Nullable String before, String after) {
    }
}
