package br.ix.invoice.access;

import br.ix.invoice.access.user.User;
import br.ix.invoice.rest.Role;
import java.time.Instant;

/** A person who logs in, as others see them. {@code mustChangePassword}: somebody else knows it; {@code locked}: by an administrator. */
public record Person(String id, String name, Role role, Instant createdAt, boolean secondFactor, boolean mustChangePassword, boolean locked,
                     long version) {

    static Person of(User user) {
        return new Person(user.publicId(), user.name(), user.role(), user.createdAt(), user.secondFactor(), user.mustChangePassword(), user.locked(),
                user.version());
    }
}
