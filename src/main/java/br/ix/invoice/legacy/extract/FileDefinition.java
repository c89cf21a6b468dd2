package br.ix.invoice.legacy.extract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a file is made: from which query, which column of the file is which of the query (in the order of the file), and of which columns
 * the sum is told.
 */
record FileDefinition(String name, String query, String sql, Map<String, String> columns, List<String> sums) {

    private static final String EPOCH = "{epoch}";

    /** The name of the file, with the seconds since 1970 where the definition wants them. */
    String nameAt(Instant now) {
        return name.replace(EPOCH, String.valueOf(now.getEpochSecond()));
    }
}
