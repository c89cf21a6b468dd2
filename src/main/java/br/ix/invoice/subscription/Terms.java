package br.ix.invoice.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many, at which agreed price (null: list price) and with which discount (percent, 0 to 100), from a day on. */
public record Terms(LocalDate effectiveOn, BigDecimal quantity, @Nullable BigDecimal agreedUnitPrice, BigDecimal discountPercent) {
}
