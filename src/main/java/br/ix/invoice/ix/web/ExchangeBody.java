package br.ix.invoice.ix.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of an exchange takes. */
record ExchangeBody(@Schema(example = "sp") @Nullable String code, @Schema(example = "São Paulo") @Nullable String name,
                    @Nullable String city, @Schema(example = "SP") @Nullable String state,
                    @Schema(example = "BR") @Nullable String country,
                    @Schema(example = "America/Sao_Paulo") @Nullable String timeZone,
                    @Schema(example = "BRL") @Nullable String currency,
                    @Schema(description = "code of an issuer; null: the first") @Nullable String issuer,
                    @Nullable String externalId) {

    static ExchangeBody of(Form form) {
        return new ExchangeBody(form.get("code"), form.get("name"), form.get("city"), form.get("state"), form.get("country"),
                form.get("timeZone"), form.get("currency"), form.get("issuer"), form.get("externalId"));
    }
}
