package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days at one rate; null where there is no price. */
record Segment(LocalDate from, LocalDate until, @Nullable Rate rate) {
}
