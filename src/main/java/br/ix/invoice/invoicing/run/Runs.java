package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code billing_run} and the locks of live runs. */
@Component
class Runs {

    private static final String INSERT_RUN = """
            INSERT INTO billing_run (public_id, kind, period, exchange_id, state, auto_approve, requested_by)
            VALUES (:publicId, :kind, :period, :exchange, 'REQUESTED', :autoApprove, :requestedBy)
            """;

    private static final String COLUMNS_OF_RUN = """
            SELECT id, public_id, kind, period, exchange_id, state, failed_in, failure, auto_approve, content_hash, issued_on,
                   requested_by, approved_by, requested_at, started_at, ended_at, posted_count, posted_through, version,
                   COALESCE(TIMESTAMPDIFF(SECOND, started_at, CURRENT_TIMESTAMP(6)), 0) AS running_seconds
            FROM billing_run
            """;

    private static final String FIND_BY_ID = COLUMNS_OF_RUN + "WHERE id = :id";
    private static final String FIND_BY_PUBLIC_ID = COLUMNS_OF_RUN + "WHERE public_id = :publicId";
    private static final String LOCK_BY_ID = COLUMNS_OF_RUN + "WHERE id = :id FOR UPDATE";
    private static final String SHARE_BY_ID = COLUMNS_OF_RUN + "WHERE id = :id LOCK IN SHARE MODE";

    private static final String LIST = COLUMNS_OF_RUN + """
            WHERE (:before = 0 OR id < :before) AND (:period IS NULL OR period = :period)
              AND (:exchange IS NULL OR exchange_id = :exchange) AND (:state IS NULL OR state = :state)
            ORDER BY id DESC LIMIT :rows
            """;

    private static final String LOCK_EXCHANGE = "INSERT INTO billing_run_lock (exchange_id, run_id) VALUES (:exchange, :run)";

    private static final String FIND_LIVE_RUN = """
            SELECT r.public_id FROM billing_run_lock l JOIN billing_run r ON r.id = l.run_id
            WHERE l.exchange_id IN (:exchanges) ORDER BY r.id LIMIT 1
            """;

    private static final String LOCKED_BY = "SELECT exchange_id FROM billing_run_lock WHERE run_id = :run ORDER BY exchange_id";

    private static final String UNLOCK = "DELETE FROM billing_run_lock WHERE run_id = :run";

    private static final String START_PHASE = """
            UPDATE billing_run SET state = :state, failed_in = NULL, failure = NULL, started_at = CURRENT_TIMESTAMP(6),
                   ended_at = NULL, version = version + 1
            WHERE id = :run
            """;

    private static final String END_PHASE = """
            UPDATE billing_run SET state = :state, ended_at = CURRENT_TIMESTAMP(6), version = version + 1 WHERE id = :run
            """;

    private static final String APPROVE = """
            UPDATE billing_run SET approved_by = :by, issued_on = :issuedOn WHERE id = :run
            """;

    private static final String SET_HASH = "UPDATE billing_run SET content_hash = :hash, version = version + 1 WHERE id = :run";

    private static final String FAIL = """
            UPDATE billing_run SET failed_in = CASE WHEN state = 'POSTING' THEN 'POSTING' ELSE 'DRAFTING' END, state = 'FAILED',
                   failure = :failure, ended_at = CURRENT_TIMESTAMP(6), version = version + 1
            WHERE id = :run AND state IN ('REQUESTED', 'DRAFTING', 'POSTING')
            """;

    private static final String POSTED_THROUGH = """
            UPDATE billing_run SET posted_count = posted_count + :count, posted_through = :through WHERE id = :run
            """;

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /** The row of a new run in state REQUESTED; its key. */
    long insert(UUID publicId, boolean preview, YearMonth period, RunScope scope) {
        database.sql(INSERT_RUN).param("publicId", publicId.toString()).param("kind", preview ? "PREVIEW" : "REGULAR")
                .param("period", period.toString()).param("exchange", scope.exchange())
                .param("autoApprove", scope.autoApprove()).param("requestedBy", scope.requestedBy()).update();
        return byPublicId(publicId.toString()).id();
    }

    Run byPublicId(String publicId) {
        return database.sql(FIND_BY_PUBLIC_ID).param("publicId", publicId).query(Runs::run).optional()
                .orElseThrow(() -> Refusal.notFound("billing run", publicId));
    }

    Run byId(long id) {
        return database.sql(FIND_BY_ID).param("id", id).query(Runs::run).single();
    }

    /** The run, locked for a change of its state. */
    Run lock(long id) {
        return database.sql(LOCK_BY_ID).param("id", id).query(Runs::run).single();
    }

    /** The run, held in its state until the end of the transaction; many chunks may hold it at once. */
    Run hold(long id) {
        return database.sql(SHARE_BY_ID).param("id", id).query(Runs::run).single();
    }

    /** Newest first; {@code before} 0 is the first page. */
    List<Run> list(RunFilter filter, long before, int rows) {
        return database.sql(LIST).param("before", before).param("period", filter.period()).param("exchange", filter.exchange())
                .param("state", filter.state()).param("rows", rows).query(Runs::run).list();
    }

    /** Takes the lock of an exchange; a duplicate key says that another run is live there. */
    void lockExchange(long exchange, long run) {
        database.sql(LOCK_EXCHANGE).param("exchange", exchange).param("run", run).update();
    }

    Optional<String> liveRunAt(List<Long> exchanges) {
        return database.sql(FIND_LIVE_RUN).param("exchanges", exchanges).query(String.class).optional();
    }

    /** The exchanges that a live run has locked. */
    List<Long> lockedBy(long run) {
        return database.sql(LOCKED_BY).param("run", run).query(Long.class).list();
    }

    void unlockExchanges(long run) {
        database.sql(UNLOCK).param("run", run).update();
    }

    void startPhase(long run, RunState state) {
        database.sql(START_PHASE).param("run", run).param("state", state.name()).update();
    }

    void endPhase(long run, RunState state) {
        database.sql(END_PHASE).param("run", run).param("state", state.name()).update();
    }

    void approve(long run, String by, @Nullable LocalDate issuedOn) {
        database.sql(APPROVE).param("run", run).param("by", by).param("issuedOn", issuedOn).update();
    }

    void setContentHash(long run, String hash) {
        database.sql(SET_HASH).param("run", run).param("hash", hash).update();
    }

    void fail(long run, String failure) {
        database.sql(FAIL).param("run", run).param("failure", failure).update();
    }

    void postedThrough(long run, long account, int count) {
        database.sql(POSTED_THROUGH).param("run", run).param("through", account).param("count", count).update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        long exchange = row.getLong("exchange_id");
        Long scope = row.wasNull() ? null : exchange;
        String failedIn = row.getString("failed_in");
        return new Run(row.getLong("id"), UUID.fromString(row.getString("public_id")), row.getString("kind").equals("PREVIEW"),
                YearMonth.parse(row.getString("period")), scope, RunState.valueOf(row.getString("state")),
                failedIn == null ? null : RunState.valueOf(failedIn), row.getString("failure"), row.getBoolean("auto_approve"),
                row.getString("content_hash"), row.getObject("issued_on", LocalDate.class), row.getString("requested_by"),
                row.getString("approved_by"), instant(row, "requested_at"), instant(row, "started_at"), instant(row, "ended_at"),
                row.getLong("running_seconds"), row.getLong("posted_count"), row.getLong("posted_through"), row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
