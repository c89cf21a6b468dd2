package br.ix.invoice.subscription.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of a subscription takes. */
record SubscriptionBody(@Schema(description = "id of a participant") @Nullable String participant,
                        @Schema(example = "PORT-10G") @Nullable String service,
                        @Schema(example = "1", description = "null in a POST: 1") @Nullable String quantity,
                        @Schema(example = "2026-10-11") @Nullable String startsOn,
                        @Schema(description = "last day, included; null: open") @Nullable String endsOn,
                        @Schema(description = "null: list price") @Nullable String agreedUnitPrice,
                        @Schema(example = "0") @Nullable String discountPercent, @Nullable String externalRef,
                        @Schema(description = "first day that is charged; null: startsOn") @Nullable String chargingStartsOn,
                        @Schema(description = "last day that is charged, included; null: endsOn") @Nullable String chargingEndsOn) {

    static SubscriptionBody of(Form form, @Nullable String participant) {
        return new SubscriptionBody(participant, form.get("service"), form.get("quantity"), form.get("startsOn"), form.get("endsOn"),
                form.get("agreedUnitPrice"), form.get("discountPercent"), form.get("externalRef"),
                form.get("chargingStartsOn"), form.get("chargingEndsOn"));
    }

    SubscriptionBody withDefaults() {
        return new SubscriptionBody(participant, service, quantity == null ? "1" : quantity, startsOn, endsOn, agreedUnitPrice,
                discountPercent, externalRef, chargingStartsOn, chargingEndsOn);
    }
}
