package br.ix.invoice.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the decisions. */
@Component
class DecisionRows {

    private static final String FIND = """
            SELECT id, public_id, kind, subject, request, what, state, asked_by, asked_by_name, asked_at, expires_at, decided_by, decided_by_name,
                   decided_at, reason, result, version
              FROM pending_decision
             WHERE public_id = :publicId
            """;

    private static final String LOCK = "SELECT id FROM pending_decision WHERE public_id = :publicId FOR UPDATE";

    private static final String FIND_WAITING = "SELECT public_id FROM pending_decision WHERE waiting_hash = :hash";

    /** The newest first. */
    private static final String LIST = """
            SELECT id, public_id, kind, subject, request, what, state, asked_by, asked_by_name, asked_at, expires_at, decided_by, decided_by_name,
                   decided_at, reason, result, version
              FROM pending_decision
             WHERE (:before = 0 OR id < :before)
               AND (:state IS NULL OR state = :state)
             ORDER BY id DESC
             LIMIT :rows
            """;

    private static final String COUNT_WAITING = "SELECT COUNT(id) FROM pending_decision WHERE state = 'WAITING' AND expires_at > :now";

    private static final String EXPIRE = """
            UPDATE pending_decision SET state = 'EXPIRED', decided_at = expires_at, version = version + 1 WHERE state = 'WAITING' AND expires_at <= :now
            """;

    private static final String INSERT = """
            INSERT INTO pending_decision (public_id, kind, subject, request, what, state, asked_by, asked_by_name, asked_at, expires_at, request_hash)
            VALUES (:publicId, :kind, :subject, :request, :what, 'WAITING', :askedBy, :askedByName, :askedAt, :expiresAt, :hash)
            """;

    private static final String DECIDE = """
            UPDATE pending_decision
               SET state = :state, decided_by = :by, decided_by_name = :byName, decided_at = :at, reason = :reason, result = :result, version = version + 1
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DecisionRow row, String hash) {
        jdbc.sql(INSERT).param("publicId", row.publicId()).param("kind", row.asked().kind()).param("subject", row.asked().subject())
                .param("request", row.asked().request()).param("what", row.asked().what()).param("askedBy", row.askedBy().who())
                .param("askedByName", row.askedBy().name()).param("askedAt", stored(row.askedAt())).param("expiresAt", stored(row.expiresAt()))
                .param("hash", hash).update();
    }

    /** The same that was asked already and waits. */
    Optional<String> waiting(String hash) {
        return jdbc.sql(FIND_WAITING).param("hash", hash).query(String.class).optional();
    }

    Optional<DecisionRow> withId(String publicId) {
        return jdbc.sql(FIND).param("publicId", publicId).query((row, n) -> row(row)).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<DecisionRow> locked(String publicId) {
        return jdbc.sql(LOCK).param("publicId", publicId).query(Long.class).optional().flatMap(id -> withId(publicId));
    }

    List<DecisionRow> page(long before, int most, Decision.@Nullable State state) {
        return jdbc.sql(LIST).param("before", before).param("state", state == null ? null : state.name()).param("rows", most)
                .query((row, n) -> row(row)).list();
    }

    int waitingAt(Instant now) {
        return jdbc.sql(COUNT_WAITING).param("now", stored(now)).query(Integer.class).single();
    }

    /** Ends those whose time is over. */
    void expire(Instant now) {
        jdbc.sql(EXPIRE).param("now", stored(now)).update();
    }

    void decide(long id, Decision.State state, DecisionRow.Decided decided) {
        jdbc.sql(DECIDE).param("state", state.name()).param("by", decided.by().who()).param("byName", decided.by().name())
                .param("at", stored(decided.at())).param("reason", decided.reason()).param("result", decided.result()).param("id", id).update();
    }

    private static DecisionRow row(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        DecisionRow.Decided decided = by == null ? null : new DecisionRow.Decided(new Decision.Who(by, row.getString("decided_by_name")),
                instant(row, "decided_at"), row.getString("reason"), row.getString("result"));
        return new DecisionRow(row.getLong("id"), row.getString("public_id"),
                new DecisionRow.Asked(row.getString("kind"), row.getString("subject"), row.getString("request"), row.getString("what")),
                Decision.State.valueOf(row.getString("state")), new Decision.Who(row.getString("asked_by"), row.getString("asked_by_name")),
                instant(row, "asked_at"), instant(row, "expires_at"), decided, row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
