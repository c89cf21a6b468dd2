package br.ix.invoice.legacy.takeover;

import br.ix.invoice.bulk.RowInsert;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * What imports said that keys of the old system mean ({@code import_reference}), written in the transaction of the chunk that says so.
 * The word of the last import counts; it goes when that import is undone, and the one before counts again.
 */
@Component
class ReferenceRows {

    /** What one import says of one old key. */
    private record Said(long importKey, String entity, String id, String value) {
    }

    private static final String SELECT = """
            SELECT old_id, value FROM import_reference WHERE entity = :entity AND old_id IN (:keys) ORDER BY import_id
            """;
    private static final String SELECT_OWNERS = """
            SELECT said.value, said.old_id FROM import_reference said
            WHERE said.entity = :entity AND said.value IN (:keys) AND NOT EXISTS (SELECT 1 FROM import_reference later
                WHERE later.entity = said.entity AND later.old_id = said.old_id AND later.import_id > said.import_id)
            """;
    private static final String FORGET = """
            DELETE FROM import_reference WHERE import_id = :import AND entity = :entity AND old_id IN (:keys)
            """;
    private static final RowInsert<Said> INSERT = new RowInsert<>("""
            INSERT INTO import_reference (import_id, entity, old_id, value) VALUES (?, ?, ?, ?)
            """, (values, said) -> values.add(said.importKey()).add(said.entity()).add(said.id()).add(said.value()));

    private final NamedParameterJdbcTemplate database;

    ReferenceRows(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    Map<String, String> of(String entity, Collection<String> ids) {
        return select(SELECT, new MapSqlParameterSource("entity", entity).addValue("keys", ids), ids);
    }

    Map<String, String> ownersOf(String entity, Collection<String> values) {
        return select(SELECT_OWNERS, new MapSqlParameterSource("entity", entity).addValue("keys", values), values);
    }

    private Map<String, String> select(String statement, SqlParameterSource asked, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        if (!keys.isEmpty()) {
            database.query(statement, asked, row -> { found.put(row.getString(1), row.getString(2)); });
        }
        return found;
    }

    /** Says it in the name of an import, instead of what that import said of the same keys before. */
    void put(long importKey, String entity, Map<String, String> values) {
        if (!values.isEmpty()) {
            database.update(FORGET, new MapSqlParameterSource("import", importKey).addValue("entity", entity).addValue("keys", values.keySet()));
            List<Said> said = values.entrySet().stream().map(one -> new Said(importKey, entity, one.getKey(), one.getValue())).toList();
            INSERT.write(database.getJdbcTemplate(), said);
        }
    }
}
