package br.ix.invoice.legacy.takeover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** What keys of the old system mean in ours ({@code import_reference}), written in the transaction of the chunk that says so. */
@Component
class References {

    static final String PROFILE = "PERFIL";
    static final String PARTICIPANT = "PARTICIPANTE";
    static final String SERVICE = "SERVICO";

    private static final String SELECT = """
            SELECT old_id, value FROM import_reference WHERE entity = :entity AND old_id IN (:ids)
            """;
    private static final String SELECT_OWNERS = """
            SELECT value, old_id FROM import_reference WHERE entity = :entity AND value IN (:values)
            """;
    private static final String PUT = """
            INSERT INTO import_reference (entity, old_id, value) VALUES (:entity, :id, :value)
            ON DUPLICATE KEY UPDATE value = VALUES(value)
            """;

    private final NamedParameterJdbcTemplate database;

    References(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** Ours by old key; those that are not known are absent. */
    Map<String, String> of(String entity, Collection<String> ids) {
        return select(SELECT, new MapSqlParameterSource("entity", entity).addValue("ids", ids), ids);
    }

    /** Old keys by ours. */
    Map<String, String> ownersOf(String entity, Collection<String> values) {
        return select(SELECT_OWNERS, new MapSqlParameterSource("entity", entity).addValue("values", values), values);
    }

    private Map<String, String> select(String statement, SqlParameterSource asked, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        if (!keys.isEmpty()) {
            database.query(statement, asked, row -> { found.put(row.getString(1), row.getString(2)); });
        }
        return found;
    }

    void put(String entity, Map<String, String> values) {
        if (!values.isEmpty()) {
            database.batchUpdate(PUT, values.entrySet().stream().map(one -> new MapSqlParameterSource("entity", entity).addValue("id", one.getKey())
                    .addValue("value", one.getValue())).toArray(SqlParameterSource[]::new));
        }
    }
}
