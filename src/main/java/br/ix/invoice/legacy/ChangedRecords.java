package br.ix.invoice.legacy;

import br.ix.invoice.legacy.run.ValuesAsText;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import changes of what is there, to be looked at before it is applied. */
@Component
public class ChangedRecords {

    private static final String SELECT = """
            SELECT c.id, f.name, c.line, c.before_values, c.after_values
            FROM import_change c JOIN import_file f ON f.id = c.file_id
            WHERE c.import_id = :import AND c.result = 'CHANGED' AND c.id > :after ORDER BY c.id LIMIT :rows
            """;

    private final JdbcClient database;
    private final Imports imports;
    private final ValuesAsText values;

    ChangedRecords(JdbcClient database, Imports imports, ValuesAsText values) {
        this.database = database;
        this.imports = imports;
        this.values = values;
    }

    /** A record with the key of its row, which the page goes by. */
    private record Row(long key, ChangedRecord record) {
    }

    /** A page of those of an import (public id), in the order of files and lines; 404 where there is no such import. */
    public Page<ChangedRecord> page(String id, PageQuery query) {
        List<Row> rows = database.sql(SELECT).param("import", imports.withId(id).key()).param("after", query.afterId()).param("rows", query.rows())
                .query((row, n) -> changed(row)).list();
        return Page.of(rows, query, row -> String.valueOf(row.key())).map(Row::record);
    }

    private Row changed(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), new ChangedRecord(row.getString("name"), row.getLong("line"),
                fields(values.read(row.getString("before_values")), values.read(row.getString("after_values")))));
    }

    private static List<ChangedRecord.Field> fields(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return after.keySet().stream().sorted().map(field -> new ChangedRecord.Field(field, before.get(field), after.get(field))).toList();
    }
}
