package br.ix.invoice.invoicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subscription that an invoice on request can charge: its public id, whose it is, its service, its days and through which it is charged. */
public record ChargeableView(String id, long asn, String service, LocalDate startsOn, @Nullable LocalDate endsOn,
                             @Nullable LocalDate chargedThrough) {
}
