package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.legacy.kind.Target;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports that were applied and not undone last wrote into rows: what differs from it now was changed by a person. */
@Component
class ImportedValues {

    private static final String SELECT_WRITTEN = """
            SELECT c.row_id, c.after_values
            FROM import_change c JOIN data_import i ON i.id = c.import_id
            WHERE c.target = :target AND c.row_id IN (:rows) AND i.phase = 'APPLY' AND i.state <> 'UNDONE'
            ORDER BY c.id
            """;

    private final JdbcClient database;
    private final ValuesAsText values;

    ImportedValues(JdbcClient database, ValuesAsText values) {
        this.database = database;
        this.values = values;
    }

    Remembered of(Target target) {
        return rows -> {
            Map<Long, Map<String, @Nullable String>> written = new HashMap<>();
            database.sql(SELECT_WRITTEN).param("target", target.name()).param("rows", rows).query(row -> {
                written.computeIfAbsent(row.getLong(1), none -> new HashMap<>()).putAll(values.read(row.getString(2)));
            });
            return written;
        };
    }
}
