package br.ix.invoice.access.user;

import br.ix.invoice.rest.Role;
import java.time.Instant;

/** A person who logs in. Public: the gate checks it, the resource shows it, never with its hash. */
public record User(long id, String publicId, String name, Standing standing, Instant createdAt, long version, boolean secondFactor) {

    /** Before the name, where people and programs are named side by side. */
    static final String IDENTITY = "user:";

    public String identity() {
        return IDENTITY + name;
    }

    public Role role() {
        return standing.role();
    }

    /** Empty where an issuer vouches for the person and no password was ever set. */
    public String passwordHash() {
        return standing.passwordHash() == null ? "" : standing.passwordHash();
    }

    public boolean hasPassword() {
        return !passwordHash().isEmpty();
    }

    public boolean locked() {
        return standing.locked();
    }

    public boolean mustChangePassword() {
        return standing.mustChangePassword();
    }

    @Override
    public String toString() {
        return "User[%s, %s]".formatted(name, role());
    }
}
