package br.ix.invoice.invoicing.charge;

import java.time.LocalDate;

/** Days (both included) that count as charged with zero, without a document. Public as a part of {@link Charged}. */
public record SettledDays(LocalDate from, LocalDate until) {
}
