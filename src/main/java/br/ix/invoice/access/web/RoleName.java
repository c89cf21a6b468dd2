package br.ix.invoice.access.web;

import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Roles as the API writes them: in small letters. */
final class RoleName {

    private RoleName() {
    }

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The role of a name among those that are possible here; any other name is a fault of the field {@code role}. */
    static Optional<Role> read(@Nullable String name, Set<Role> possible, Faults faults) {
        Optional<Role> role = Arrays.stream(Role.values()).filter(possible::contains).filter(r -> of(r).equals(name)).findFirst();
        if (role.isEmpty()) {
            faults.add("role", name, "must be one of " + possible.stream().map(RoleName::of).sorted().collect(Collectors.joining(", ")));
        }
        return role;
    }
}
