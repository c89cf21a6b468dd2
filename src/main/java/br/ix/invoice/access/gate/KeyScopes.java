package br.ix.invoice.access.gate;

import br.ix.invoice.rest.Role;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which scopes there are for the keys of a role: read from the one table of routes. Public: the face of the module checks new keys by it. */
public final class KeyScopes {

    private KeyScopes() {
    }

    /** In the order of the alphabet, {@code *:read} first. */
    public static List<String> of(Role role) {
        TreeSet<String> names = Routes.ALL.stream().filter(route -> route.roles().contains(role)).map(route -> route.scope().name())
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(Scope.READ_ALL);
        return List.copyOf(names);
    }
}
