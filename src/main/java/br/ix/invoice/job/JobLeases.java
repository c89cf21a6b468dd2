package br.ix.invoice.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who works on which request. A lease is claimed with one statement and renewed while the job runs; its times are the
 * database's, so that clocks of machines do not matter. Each claim raises the fence: an owner that wakes up late sees that
 * its fence is old.
 */
@Component
class JobLeases {

    /** A request that this process has claimed. */
    record Claimed(String id, String job, long subject, long fence, Requested requested) {
    }

    /** Who requested it, and with which request; null where it was requested before that was kept. */
    record Requested(@Nullable String by, @Nullable String byName, @Nullable String requestId) {
    }

    private static final String CLAIM = """
            UPDATE job_request
            SET state = 'RUNNING', owner = :owner, fence = fence + 1, attempts = attempts + 1, message = NULL,
                lease_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :lease MICROSECOND
            WHERE id = :id
              AND (state = 'REQUESTED' OR (state = 'RUNNING' AND lease_until_at < CURRENT_TIMESTAMP(6)))
            """;

    private static final String READ_CLAIMED = """
            SELECT id, job, subject_id, fence, requested_by, requested_by_name, request_id
            FROM job_request WHERE id = :id AND owner = :owner AND state = 'RUNNING'
            """;

    private static final String RENEW = """
            UPDATE job_request SET lease_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :lease MICROSECOND
            WHERE id = :id AND owner = :owner AND fence = :fence AND state = 'RUNNING'
            """;

    private static final String EXISTS = "SELECT COUNT(*) FROM job_request WHERE id = :id";

    private static final String FENCE = "SELECT fence FROM job_request WHERE id = :id";

    private static final String END = """
            UPDATE job_request SET state = :state, message = :message, ended_at = CURRENT_TIMESTAMP(6), lease_until_at = NULL
            WHERE id = :id AND owner = :owner AND fence = :fence AND state = 'RUNNING'
            """;

    private static final String GIVE_BACK = """
            UPDATE job_request SET state = 'REQUESTED', sent_at = NULL, lease_until_at = NULL, owner = NULL
            WHERE id = :id AND owner = :owner AND fence = :fence AND state = 'RUNNING'
            """;

    private final JdbcClient database;
    private final LeaseTimes times;
    private final String owner = UUID.randomUUID().toString();

    JobLeases(JdbcClient database, LeaseTimes times) {
        this.database = database;
        this.times = times;
    }

    boolean exists(String request) {
        return database.sql(EXISTS).param("id", request).query(Long.class).single() > 0;
    }

    /**
     * Claims a request that nobody works on; empty where somebody does, where it has ended, or where there is none. A claim of this process that
     * has run out can be claimed again: it may never have learnt of it, as the database went away before it answered. Whether this process
     * works on it is for the caller to know.
     */
    Optional<Claimed> claim(String request) {
        if (database.sql(CLAIM).param("id", request).param("owner", owner).param("lease", times.leaseMicros()).update() == 0) {
            return Optional.empty();
        }
        return database.sql(READ_CLAIMED).param("id", request).param("owner", owner)
                .query((row, n) -> new Claimed(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4),
                        new Requested(row.getString(5), row.getString(6), row.getString(7))))
                .optional();
    }

    /** Renews the lease; false where another has taken over. */
    boolean renew(Claimed claimed) {
        return database.sql(RENEW).params(key(claimed)).param("lease", times.leaseMicros()).update() == 1;
    }

    /** Whether another has claimed the request since; a lease that cannot be renewed may also be that of a request that has just ended. */
    boolean isTakenOver(Claimed claimed) {
        return database.sql(FENCE).param("id", claimed.id()).query(Long.class).optional().filter(fence -> fence != claimed.fence()).isPresent();
    }

    void complete(Claimed claimed) {
        end(claimed, "COMPLETED", null);
    }

    /** Ends the request as failed; false where another has taken over meanwhile, and with it the say. */
    boolean fail(Claimed claimed, String message) {
        return end(claimed, "FAILED", message);
    }

    /** The process stops in order: the request waits for the next start, which need not wait for the lease. */
    void giveBack(Claimed claimed) {
        database.sql(GIVE_BACK).params(key(claimed)).update();
    }

    private boolean end(Claimed claimed, String state, @Nullable String message) {
        return database.sql(END).params(key(claimed)).param("state", state).param("message", message).update() == 1;
    }

    private Map<String, Object> key(Claimed claimed) {
        return Map.of("id", claimed.id(), "owner", owner, "fence", claimed.fence());
    }
}
