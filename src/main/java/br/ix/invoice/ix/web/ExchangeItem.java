package br.ix.invoice.ix.web;

import br.ix.invoice.ix.register.ExchangeRow;
import br.ix.invoice.bulk.DatedChange;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An exchange as the API shows it; {@code issuer} is that of today, null: the first. */
record ExchangeItem(String code, String name, @Nullable String city, @Nullable String state, @Nullable String country,
                    String timeZone, String currency, @Nullable String issuer, @Nullable String externalId,
                    List<DatedChange> changes) {

    static ExchangeItem of(ExchangeRow row, @Nullable String issuerToday) {
        return new ExchangeItem(row.code(), row.name(), row.city(), row.state(), row.country(), row.timeZone(), row.currency(),
                issuerToday, row.externalId(), DatedChange.inOrder(DatedChange.of("issuer", row.issuer(), Function.identity())));
    }
}
