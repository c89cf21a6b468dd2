package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Histories;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The tables {@code profile} and {@code profile_discount}. */
@Repository
class ProfileRows {

    private static final String PAGE = """
            SELECT p.id
              FROM profile p
             WHERE p.id > :after
               AND (:everything = 1 OR EXISTS (SELECT 1 FROM participant_profile pp
                                                WHERE pp.profile_id = p.id AND pp.participant_id IN (:own)))
             ORDER BY p.id
             LIMIT :rows
            """;

    private static final String NAMED = """
            SELECT p.name AS name, p.id, p.public_id FROM profile p WHERE p.name IN (:names)
             UNION ALL
            SELECT p.public_id AS name, p.id, p.public_id FROM profile p WHERE p.public_id IN (:names)
            """;

    private static final String LOCK = """
            SELECT id FROM profile WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, public_id, name FROM profile WHERE id IN (:ids) ORDER BY id
            """;

    private static final String DISCOUNTS = """
            SELECT profile_id, effective_on, discount_percent
              FROM profile_discount
             WHERE profile_id IN (:ids)
             ORDER BY profile_id, effective_on
            """;

    private static final String PARTICIPANTS = """
            SELECT DISTINCT participant_id FROM participant_profile WHERE profile_id = :id ORDER BY participant_id
            """;

    private static final String INSERT = """
            INSERT INTO profile (public_id, name) VALUES (:publicId, :name)
            """;

    private static final String UPDATE = """
            UPDATE profile SET name = :name, version = version + 1 WHERE id = :id
            """;

    private static final String FORGET_DISCOUNTS = """
            DELETE FROM profile_discount WHERE profile_id IN (:ids)
            """;

    private static final String INSERT_DISCOUNT = """
            INSERT INTO profile_discount (profile_id, effective_on, discount_percent) VALUES (:id, :effectiveOn, :percent)
            """;

    private static final String USED = """
            SELECT DISTINCT profile_id FROM participant_profile WHERE profile_id IN (:ids)
            """;

    private static final String DELETE = """
            DELETE FROM profile WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ProfileRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of one page; {@code own}: only profiles of these participants, null: all. */
    List<Long> page(long after, int rows, @Nullable Set<Long> own) {
        return jdbc.queryForList(PAGE, new MapSqlParameterSource("after", after).addValue("rows", rows)
                .addValue("everything", own == null ? 1 : 0).addValue("own", OwnParticipants.orNobody(own)), Long.class);
    }

    /** Profiles by what an input calls them: name or public id. */
    Map<String, Reference> named(Collection<String> names) {
        Map<String, Reference> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.query(NAMED, Map.of("names", names), row -> {
                found.put(row.getString(1), new Reference(row.getLong(2), row.getString(3)));
            });
        }
        return found;
    }

    List<ProfileRow> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Histories<BigDecimal> discounts = new Histories<>();
        jdbc.query(DISCOUNTS, Map.of("ids", ids), row -> {
            discounts.add(row.getLong(1), row.getObject(2, LocalDate.class), Inputs.normal(row.getBigDecimal(3)));
        });
        return jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> new ProfileRow(row.getLong(1), row.getLong(2), row.getString(3),
                row.getString(4), discounts.of(row.getLong(1), BigDecimal.ZERO)));
    }

    /** As read, after locking the rows. */
    List<ProfileRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    /** Keys of the participants that have a profile, at any time. */
    List<Long> participants(long id) {
        return jdbc.queryForList(PARTICIPANTS, Map.of("id", id), Long.class);
    }

    void insert(List<ProfileRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(ProfileRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<ProfileRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(ProfileRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void writeDiscounts(Map<Long, History<BigDecimal>> histories) {
        if (histories.isEmpty()) {
            return;
        }
        jdbc.update(FORGET_DISCOUNTS, Map.of("ids", histories.keySet()));
        List<SqlParameterSource> entries = new ArrayList<>();
        histories.forEach((id, history) -> history.entries().forEach(entry -> entries.add(new MapSqlParameterSource("id", id)
                .addValue("effectiveOn", entry.effectiveOn()).addValue("percent", entry.value()))));
        jdbc.batchUpdate(INSERT_DISCOUNT, entries.toArray(SqlParameterSource[]::new));
    }

    Set<Long> used(Collection<Long> ids) {
        return Set.copyOf(jdbc.queryForList(USED, Map.of("ids", ids), Long.class));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static MapSqlParameterSource parameters(ProfileRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId()).addValue("name", row.name());
    }
}
