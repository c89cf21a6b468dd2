package br.ix.invoice.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Services were made or changed; published in the transaction of the change. {@code timingsFrom}: by key of the service, the first day of
 * those that have another timing.
 */
public record ServicesChanged(List<Long> services, Map<Long, LocalDate> timingsFrom) {
}
