package br.ix.invoice.access;

import br.ix.invoice.rest.Role;
import java.time.Instant;

/** A person who logs in, as others see them. */
public record Person(String id, String name, Role role, Instant createdAt, boolean secondFactor) {
}
