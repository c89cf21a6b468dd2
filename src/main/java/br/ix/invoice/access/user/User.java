package br.ix.invoice.access.user;

import br.ix.invoice.rest.Role;
import java.time.Instant;

/** A person who logs in. Public: the gate checks it, the resource shows it, never with its hash. */
public record User(long id, String publicId, String name, Role role, String passwordHash, Instant createdAt, long version,
                   boolean secondFactor) {

    /** Before the name, where people and programs are named side by side. */
    static final String IDENTITY = "user:";

    public String identity() {
        return IDENTITY + name;
    }

    @Override
    public String toString() {
        return "User[%s, %s]".formatted(name, role);
    }
}
