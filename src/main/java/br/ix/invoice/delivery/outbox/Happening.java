package br.ix.invoice.delivery.outbox;

import br.ix.invoice.delivery.EventType;
import java.time.Instant;
import java.util.List;

/** Something that happened to invoices, payments or a run, by their keys. Public for who tells of it. */
public record Happening(long id, EventType type, List<Long> subjects, Instant at) {
}
