package br.ix.invoice.subscription.web;

import br.ix.invoice.bulk.DatedChange;
import br.ix.invoice.subscription.register.SubscriptionRow;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as the API shows it, with the terms of today; {@code chargedThrough} includes days billed elsewhere. */
record SubscriptionItem(String id, String participant, String service, String quantity, LocalDate startsOn, @Nullable LocalDate endsOn,
                        @Nullable String agreedUnitPrice, String discountPercent, @Nullable String externalRef,
                        @Nullable LocalDate chargingStartsOn, @Nullable LocalDate chargingEndsOn,
                        @Nullable LocalDate chargedThrough, @JsonProperty("void") boolean isVoid, List<DatedChange> changes) {

    static SubscriptionItem of(SubscriptionRow row, LocalDate shownOn, @Nullable LocalDate chargedThrough) {
        BigDecimal agreed = row.agreedUnitPrice().on(shownOn);
        return new SubscriptionItem(row.publicId(), row.participant().publicId().toString(), row.service().code(),
                row.quantity().on(shownOn).toPlainString(), row.startsOn(), row.endsOn(), agreed == null ? null : price(row, agreed),
                row.discount().on(shownOn).toPlainString(), row.externalRef(), row.charging().startsOn(), row.charging().endsOn(),
                chargedThrough, row.isVoid(), changes(row));
    }

    private static List<DatedChange> changes(SubscriptionRow row) {
        return DatedChange.inOrder(DatedChange.of("quantity", row.quantity(), BigDecimal::toPlainString),
                DatedChange.of("agreedUnitPrice", row.agreedUnitPrice(), price -> price(row, price)),
                DatedChange.of("discountPercent", row.discount(), BigDecimal::toPlainString));
    }

    /** With at least the decimals of the currency. */
    static String price(SubscriptionRow row, BigDecimal price) {
        return price.setScale(Math.max(price.scale(), row.exchange().currency().getDefaultFractionDigits())).toPlainString();
    }
}
