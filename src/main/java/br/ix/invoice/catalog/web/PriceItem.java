package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.register.PriceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A price as the API shows it, with at least the decimals of its currency. */
record PriceItem(String id, String service, @Nullable String exchange, String unitPrice, String currency, LocalDate validFrom,
                 @Nullable LocalDate validUntil) {

    static PriceItem of(PriceRow row) {
        BigDecimal price = row.unitPrice();
        int decimals = Math.max(price.scale(), Currency.getInstance(row.currency()).getDefaultFractionDigits());
        return new PriceItem(row.publicId(), row.serviceCode(), row.exchangeCode(), price.setScale(decimals).toPlainString(),
                row.currency(), row.validFrom(), row.validUntil());
    }
}
