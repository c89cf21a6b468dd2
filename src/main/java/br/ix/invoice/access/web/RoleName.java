package br.ix.invoice.access.web;

import br.ix.invoice.rest.Role;
import java.util.Locale;

/** Roles as the API writes them: in small letters. */
final class RoleName {

    private RoleName() {
    }

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
