package br.ix.invoice.subscription;

import org.jspecify.annotations.Nullable;

/**
 * One subscription as text, as {@code subscriptions.csv} gives it; its key is {@code externalRef}; {@code publicId} is what a new one
 * is known by (null: made).
 */
public record SubscriptionRecord(@Nullable String externalRef, @Nullable String asn, @Nullable String exchange, @Nullable String service,
                                 @Nullable String quantity, @Nullable String startsOn, @Nullable String endsOn, @Nullable String agreedUnitPrice,
                                 @Nullable String discountPercent, @Nullable String chargedThrough, @Nullable String publicId,
                                 @Nullable String chargingStartsOn, @Nullable String chargingEndsOn) {

    public SubscriptionRecord(@Nullable String externalRef, @Nullable String asn, @Nullable String exchange, @Nullable String service,
                              @Nullable String quantity, @Nullable String startsOn, @Nullable String endsOn, @Nullable String agreedUnitPrice,
                              @Nullable String discountPercent, @Nullable String chargedThrough) {
        this(externalRef, asn, exchange, service, quantity, startsOn, endsOn, agreedUnitPrice, discountPercent, chargedThrough, null);
    }

    public SubscriptionRecord(@Nullable String externalRef, @Nullable String asn, @Nullable String exchange, @Nullable String service,
                              @Nullable String quantity, @Nullable String startsOn, @Nullable String endsOn, @Nullable String agreedUnitPrice,
                              @Nullable String discountPercent, @Nullable String chargedThrough, @Nullable String publicId) {
        this(externalRef, asn, exchange, service, quantity, startsOn, endsOn, agreedUnitPrice, discountPercent, chargedThrough, publicId,
                null, null);
    }
}
