package br.ix.invoice.access.oidc;

import br.ix.invoice.rest.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which role a person has by what an issuer says: the highest of those that the values of a claim stand for, none where no value does. */
final class RoleClaim {

    /** The roles of people, the lowest first. */
    private static final List<Role> PEOPLE = List.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);

    private final String[] path;
    private final Map<String, Role> roles = new HashMap<>();

    RoleClaim(OidcSettings settings) {
        path = settings.rolesClaim().split("\\.");
        settings.roles().forEach(pair -> add(pair.substring(0, Math.max(0, pair.lastIndexOf(':'))), pair.substring(pair.lastIndexOf(':') + 1)));
        if (roles.isEmpty()) {
            PEOPLE.forEach(role -> roles.put(role.name().toLowerCase(Locale.ROOT), role));
        }
    }

    private void add(String value, String name) {
        Role role = PEOPLE.stream().filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT))).findFirst().orElse(null);
        if (value.isEmpty() || role == null) {
            throw new IllegalArgumentException(("ix-invoice.oidc.roles: '%s:%s' is not <value of the claim>:<role> with a role of people "
                    + "(viewer, operator, approver, administrator)").formatted(value, name));
        }
        roles.put(value, role);
    }

    Optional<Role> of(Map<String, Object> claims) {
        Object found = claims;
        for (String part : path) {
            found = found instanceof Map<?, ?> inner ? inner.get(part) : null;
        }
        return values(found).map(roles::get).filter(Objects::nonNull).max(Comparator.comparing(PEOPLE::indexOf));
    }

    /** A list of texts, or one text with spaces between its words. */
    private static Stream<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
    }
}
