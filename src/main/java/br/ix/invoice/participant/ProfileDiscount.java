package br.ix.invoice.participant;

import java.math.BigDecimal;
import java.time.LocalDate;

/** From a day on, a participant has this discount by its profile, in percent (0 to 100); until its next entry begins. */
public record ProfileDiscount(long participant, LocalDate effectiveOn, BigDecimal percent) {
}
