package br.ix.invoice.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices were made, corrected or withdrawn; each counts from a day on, at one exchange (null: everywhere). */
public record PricesChanged(List<Changed> prices) {

    public record Changed(long service, @Nullable Long exchange, LocalDate from) {
    }
}
