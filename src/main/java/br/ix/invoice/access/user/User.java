package br.ix.invoice.access.user;

import br.ix.invoice.rest.Role;
import java.time.Instant;

/** A person who logs in. Public: the gate checks it, the resource shows it, never with its hash. */
public record User(long id, String publicId, String name, Role role, String passwordHash, Instant createdAt, long version) {
}
