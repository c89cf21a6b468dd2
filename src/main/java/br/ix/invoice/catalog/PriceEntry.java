package br.ix.invoice.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service costs at an exchange (null: everywhere) from a day on; {@code validUntil} is the last day, null: open. */
public record PriceEntry(long id, UUID publicId, long service, @Nullable Long exchange, BigDecimal unitPrice, Currency currency,
                         LocalDate validFrom, @Nullable LocalDate validUntil) {

    /** Whether the entry is in force on a day. */
    public boolean coversDay(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
