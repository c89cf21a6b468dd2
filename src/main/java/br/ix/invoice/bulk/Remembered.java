package br.ix.invoice.bulk;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What imports last wrote into rows, so that a bulk command can tell what a person changed here since: by key of the row, the
 * texts of its fields. A row or a field of which nothing is remembered is changed as the record says.
 */
public interface Remembered {

    Remembered NOTHING = keys -> Map.of();

    Map<Long, Map<String, @Nullable String>> of(Collection<Long> keys);
}
