package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.DunningRun;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The looks at who is late, and what they found. Public for the module's face. */
@Component
public class DunningRuns {

    static final String JOB = "remind-overdue";

    private static final String COLUMNS = """
            SELECT id, public_id, scheduled_on, state, requested_by, requested_at, ended_at, accounts, reminders, message FROM dunning_run
            """;
    private static final String WITH_ID = COLUMNS + "WHERE public_id = :id";
    private static final String NEWEST = COLUMNS + "WHERE :after = 0 OR id < :after ORDER BY id DESC LIMIT :rows";
    private static final String INSERT = """
            INSERT INTO dunning_run (public_id, scheduled_on, requested_by, requested_at) VALUES (:id, :scheduledOn, :by, :at)
            """;
    private static final String IS_SCHEDULED = "SELECT COUNT(*) FROM dunning_run WHERE scheduled_on = :day";
    private static final String END = """
            UPDATE dunning_run SET state = :state, ended_at = :at, accounts = :accounts, message = :message,
                reminders = (SELECT COUNT(*) FROM reminder WHERE run_id = dunning_run.id)
            WHERE id = :run AND state = 'REQUESTED'
            """;
    private static final int LONGEST_MESSAGE = 500;

    private final JdbcClient jdbc;
    private final JobRequests jobs;
    private final BusinessClock clock;

    DunningRuns(JdbcClient jdbc, JobRequests jobs, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Requests a look, now or (once a day) by the schedule; its public id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String request(@Nullable LocalDate scheduledOn, String by) {
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", id, "by", by, "at", now()));
        row.put("scheduledOn", scheduledOn);
        jdbc.sql(INSERT).params(row).update();
        jobs.request(JOB, withId(id).orElseThrow().key());
        return id;
    }

    boolean isScheduled(LocalDate day) {
        return jdbc.sql(IS_SCHEDULED).param("day", day).query(Long.class).single() > 0;
    }

    void end(long run, long accounts) {
        end(run, "DONE", accounts, null);
    }

    void fail(long run, String message) {
        end(run, "FAILED", 0, message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE));
    }

    private void end(long run, String state, long accounts, @Nullable String message) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("run", run, "state", state, "accounts", accounts, "at", now()));
        row.put("message", message);
        jdbc.sql(END).params(row).update();
    }

    public Optional<DunningRun> withId(String id) {
        return jdbc.sql(WITH_ID).param("id", id).query(DunningRuns::run).optional();
    }

    /** The newest first. */
    public List<DunningRun> newest(PageQuery query) {
        return jdbc.sql(NEWEST).param("after", query.afterId()).param("rows", query.rows()).query(DunningRuns::run).list();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static DunningRun run(ResultSet row, int number) throws SQLException {
        Instant ended = instant(row, "ended_at");
        return new DunningRun(row.getString("public_id"), row.getString("state"), row.getObject("scheduled_on", LocalDate.class), row.getString("requested_by"),
                String.valueOf(instant(row, "requested_at")), Objects.toString(ended, null), row.getLong("accounts"), row.getLong("reminders"),
                row.getString("message"), row.getLong("id"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
