package br.ix.invoice.invoicing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an issued invoice is credited, and why: all that is not yet credited where {@code lines} is null. {@code effect}: the charge
 * stands ({@code FINAL}, default), or the days of whole lines are owed again ({@code REBILL}).
 */
public record CreditRequest(@Nullable String reason, @Nullable List<@Nullable Line> lines,
                            @Schema(example = "FINAL") @Nullable String effect) {

    /** A line of the invoice by its position; {@code amount} above zero, null: all that is not yet credited of it. */
    @Schema(name = "CreditedLine")
    public record Line(@Schema(example = "1") @Nullable Integer position, @Schema(example = "10.00") @Nullable String amount) {
    }
}
