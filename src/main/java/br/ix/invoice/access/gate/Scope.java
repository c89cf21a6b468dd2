package br.ix.invoice.access.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a route asks of a key that is limited: reading, or changing, a collection by the first word of its address. A key that may change a
 * collection may read it too, since a change begins with reading; {@code *:read} is every reading.
 */
record Scope(String collection, boolean reading) {

    static final String READ_ALL = "*:read";

    String name() {
        return collection + (reading ? ":read" : ":write");
    }

    /** Whether a key with these scopes may; null: it is not limited. */
    boolean isCoveredBy(@Nullable List<String> scopes) {
        return scopes == null || scopes.contains(collection + ":write")
                || reading && (scopes.contains(READ_ALL) || scopes.contains(name()));
    }
}
