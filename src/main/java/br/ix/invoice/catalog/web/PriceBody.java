package br.ix.invoice.catalog.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of a price takes. */
record PriceBody(@Schema(example = "PORT-10G") @Nullable String service,
                 @Schema(example = "sp", description = "null: everywhere") @Nullable String exchange,
                 @Schema(example = "690.00") @Nullable String unitPrice, @Schema(example = "BRL") @Nullable String currency,
                 @Schema(example = "2026-01-01") @Nullable String validFrom,
                 @Schema(description = "last day, included; null: open") @Nullable String validUntil) {

    static PriceBody of(Form form) {
        return new PriceBody(form.get("service"), form.get("exchange"), form.get("unitPrice"), form.get("currency"),
                form.get("validFrom"), form.get("validUntil"));
    }
}
