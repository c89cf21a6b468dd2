package br.ix.invoice.contract.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code contract_template}; there are few. */
@Repository
class TemplateRows {

    private static final String ALL = """
            SELECT id, version, public_id, kind, valid_from, text_pt, text_en FROM contract_template ORDER BY id
            """;

    private static final String LOCK = """
            SELECT id FROM contract_template WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO contract_template (public_id, kind, valid_from, text_pt, text_en) VALUES (:publicId, :kind, :validFrom, :pt, :en)
            """;

    private static final String UPDATE = """
            UPDATE contract_template
               SET kind = :kind, valid_from = :validFrom, text_pt = :pt, text_en = :en, version = version + 1
             WHERE id = :id
            """;

    private static final String USED = """
            SELECT public_id FROM contract WHERE template_id IN (:ids) LIMIT 1
            """;

    private static final String DELETE = """
            DELETE FROM contract_template WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    TemplateRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TemplateRow> all() {
        return jdbc.query(ALL, Map.of(), TemplateRows::template);
    }

    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
    }

    void insert(List<TemplateRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(TemplateRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<TemplateRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(TemplateRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** A contract that was drawn up from one of them. */
    Optional<String> useOf(Collection<Long> ids) {
        return jdbc.queryForList(USED, Map.of("ids", ids), String.class).stream().findFirst();
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static TemplateRow template(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new TemplateRow(row.getLong("id"), row.getLong("version"), row.getString("public_id"), kind.isEmpty() ? null : kind,
                row.getObject("valid_from", LocalDate.class), row.getString("text_pt"), row.getString("text_en"));
    }

    private static MapSqlParameterSource parameters(TemplateRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId())
                .addValue("kind", row.kind() == null ? "" : row.kind()).addValue("validFrom", row.validFrom())
                .addValue("pt", row.pt()).addValue("en", row.en());
    }
}
