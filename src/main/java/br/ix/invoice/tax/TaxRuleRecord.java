package br.ix.invoice.tax;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One tax rule as text, as a POST takes it. */
public record TaxRuleRecord(@Schema(example = "ISS") @Nullable String code, @Schema(example = "ISS São Paulo") @Nullable String name,
                            @Schema(example = "GROSS_UP") @Nullable String kind, @Schema(example = "5") @Nullable String ratePercent,
                            @Schema(example = "BR", description = "of the exchange; null: everywhere") @Nullable String country,
                            @Schema(example = "SP", description = "of the exchange") @Nullable String state,
                            @Schema(example = "São Paulo", description = "of the exchange") @Nullable String city,
                            @Schema(description = "code; null: every service") @Nullable String service,
                            @Schema(description = "country of the payer's address") @Nullable String customerCountry,
                            @Schema(description = "COMPANY, PERSON or FOREIGN") @Nullable String customerClass,
                            @Schema(description = "id of an organisation") @Nullable String customer,
                            @Schema(example = "2026-01-01") @Nullable String validFrom,
                            @Schema(description = "last day, included; null: open") @Nullable String validUntil,
                            @Schema(description = "of kind EXEMPT") @Nullable String exemptionReason,
                            @Schema(description = "of kind WITHHELD: less is not withheld") @Nullable String minimumAmount) {
}
