package br.ix.invoice.access.user;

import br.ix.invoice.rest.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets of a user. Without a hash the password stays; {@code mustChangePassword}: somebody else knows it, so the person changes it
 * before anything else; {@code locked}: no way in. Public: those who make and change users say it.
 */
public record Standing(Role role, @Nullable String passwordHash, boolean mustChangePassword, boolean locked) {

    public static Standing of(Role role, String passwordHash) {
        return new Standing(role, passwordHash, false, false);
    }

    public Standing with(Role other) {
        return new Standing(other, passwordHash, mustChangePassword, locked);
    }

    /** Whether this one counts among those of whom there must always be one. */
    boolean administers() {
        return role == Role.ADMINISTRATOR && !locked;
    }
}
