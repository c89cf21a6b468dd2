package br.ix.invoice.invoicing.run;

import br.ix.invoice.ix.Issuer;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The statements of posting, each for a whole chunk: numbers and days of documents, and days that were settled at zero. */
@Component
class PostRows {

    /** A draft that is to be issued. */
    record Draft(long id, long account, long issuer, boolean creditNote) {
    }

    /** When an account's documents are due: so many days after they were issued, or on a day of the month. */
    private record Terms(@Nullable Integer days, @Nullable Integer dayOfMonth) {

        LocalDate dueOn(LocalDate issuedOn, Issuer issuer) {
            return dayOfMonth != null ? issuer.dueOn(issuedOn, dayOfMonth) : issuedOn.plusDays(Objects.requireNonNull(days));
        }
    }

    private static final String NEXT_DRAFTS = """
            SELECT i.id, i.billing_account_id, i.issuer_id, i.kind = 'CREDIT_NOTE'
            FROM (SELECT DISTINCT d.billing_account_id FROM invoice d FORCE INDEX (ix_invoice_run)
                  WHERE d.run_id = :run AND d.billing_account_id > :after ORDER BY d.billing_account_id LIMIT :most) AS n
            STRAIGHT_JOIN invoice i FORCE INDEX (ix_invoice_run) ON i.run_id = :run AND i.billing_account_id = n.billing_account_id
            ORDER BY i.billing_account_id, i.id
            """;

    // Drafts whose keys follow each other are found and numbered by their keys alone. To rank them in a table of their own and join it would
    // cost each document half as much again.
    private static final String ISSUE = """
            UPDATE invoice SET number = :number + (id - :first), state = 'ISSUED', issued_on = :issuedOn, booked_at = :bookedAt,
                version = version + 1, due_on = CASE WHEN kind <> 'CREDIT_NOTE' THEN :dueOn END
            WHERE id BETWEEN :first AND :last AND run_id = :run AND issuer_id = :issuer AND state = 'DRAFT'
            """;

    // Few accounts have terms of their own. Joined to the numbers above, their look-up would cost each document a quarter more.
    private static final String OWN_TERMS = """
            SELECT DISTINCT a.due_days, a.due_day_of_month
            FROM invoice i FORCE INDEX (ix_invoice_run) STRAIGHT_JOIN billing_account a FORCE INDEX (PRIMARY) ON a.id = i.billing_account_id
            WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
              AND (a.due_days IS NOT NULL OR a.due_day_of_month IS NOT NULL)
            """;

    private static final String SET_OWN_DUE = """
            UPDATE invoice i JOIN billing_account a ON a.id = i.billing_account_id SET i.due_on = :dueOn
            WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
              AND i.issuer_id = :issuer AND a.due_days <=> :days AND a.due_day_of_month <=> :dayOfMonth AND i.kind <> 'CREDIT_NOTE'
            """;

    private static final String REVISE_SETTLED = """
            UPDATE (SELECT s.subscription_id, MIN(s.from_on) AS from_on FROM settled_days s
                    JOIN billing_run_account a ON a.run_id = s.run_id AND a.billing_account_id = s.billing_account_id AND a.stale = 1
                    WHERE s.run_id = :run AND s.billing_account_id > :after AND s.billing_account_id <= :through
                    GROUP BY s.subscription_id) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.revised_from = LEAST(COALESCE(c.revised_from, n.from_on), n.from_on, c.starts_on), c.version = c.version + 1
            """;

    // What is remembered of a subscription holds once all accounts that have a part in it are posted, and rated it from the same facts.
    private static final String APPLY_REVISIONS = """
            UPDATE (SELECT r.subscription_id, MAX(r.through_on) AS through_on, MAX(r.revised_from) AS revised_from,
                           MAX(r.charge_version) AS charge_version
                    FROM charge_revision r WHERE r.run_id = :run GROUP BY r.subscription_id
                    HAVING COUNT(*) = MAX(r.parts) AND COUNT(*) = MIN(r.parts) AND MIN(r.charge_version) = MAX(r.charge_version)) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.charged_through = GREATEST(COALESCE(c.charged_through, n.through_on), n.through_on),
                c.revised_from = n.revised_from, c.version = c.version + 1
            WHERE c.version = n.charge_version
            """;

    // Where one of them was left out, nobody's days are lost or charged twice: all of it is compared again by the next run.
    private static final String LOOK_AGAIN = """
            UPDATE (SELECT r.subscription_id, MIN(r.open_from) AS open_from
                    FROM charge_revision r WHERE r.run_id = :run AND r.open_from IS NOT NULL GROUP BY r.subscription_id
                    HAVING COUNT(*) <> MAX(r.parts) OR COUNT(*) <> MIN(r.parts) OR MIN(r.charge_version) <> MAX(r.charge_version)) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.revised_from = LEAST(COALESCE(c.revised_from, n.open_from), n.open_from), c.version = c.version + 1
            """;

    private static final String SETTLED_THROUGH = """
            SELECT COALESCE(MAX(billing_account_id), 0) FROM (SELECT billing_account_id FROM settled_days
            WHERE run_id = :run AND billing_account_id > :after ORDER BY billing_account_id LIMIT :most) AS next_rows
            """;

    private static final String CHARGE_SETTLED = """
            UPDATE (SELECT s.subscription_id, MAX(s.until_on) AS until_on FROM settled_days s
                    WHERE s.run_id = :run AND s.billing_account_id > :after AND s.billing_account_id <= :through
                    GROUP BY s.subscription_id) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.charged_through = GREATEST(COALESCE(c.charged_through, n.until_on), n.until_on)
            """;

    private static final String SETTLE = """
            UPDATE settled_days SET posted = 1
            WHERE run_id = :run AND billing_account_id > :after AND billing_account_id <= :through
            """;

    private final NamedParameterJdbcTemplate database;
    private final StaleInRun stale;
    private final BusinessClock clock;

    PostRows(NamedParameterJdbcTemplate database, StaleInRun stale, BusinessClock clock) {
        this.database = database;
        this.stale = stale;
        this.clock = clock;
    }

    /** The drafts of the next accounts after one, so many accounts, each with all of its documents. */
    List<Draft> nextDrafts(long run, long after, int most) {
        return database.query(NEXT_DRAFTS, Map.of("run", run, "after", after, "most", most),
                (row, n) -> new Draft(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
    }

    /** Issues drafts of one issuer; how many. */
    int issue(Run run, Issuer issuer, List<Numbers> numbers) {
        var common = Map.of("run", run.id(), "issuer", issuer.id(), "issuedOn", run.issuedOn(), "dueOn", issuer.dueOn(run.issuedOn()),
                "bookedAt", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return IntStream.of(database.batchUpdate(ISSUE, numbers.stream().map(range -> new MapSqlParameterSource(common)
                .addValue("first", range.firstKey()).addValue("last", range.lastKey()).addValue("number", range.firstNumber()))
                .toArray(SqlParameterSource[]::new))).sum();
    }

    /** Accounts whose documents are due so many days after they were issued, or on a day of the month of their own. */
    void setOwnDue(Run run, AccountRange accounts, Issuer issuer) {
        var chunk = new MapSqlParameterSource("run", run.id()).addValue("after", accounts.first() - 1).addValue("through", accounts.last());
        for (Terms own : database.query(OWN_TERMS, chunk, (row, n) -> new Terms(row.getObject(1, Integer.class), row.getObject(2, Integer.class)))) {
            database.update(SET_OWN_DUE, chunk.addValue("issuer", issuer.id()).addValue("days", own.days()).addValue("dayOfMonth", own.dayOfMonth())
                    .addValue("dueOn", own.dueOn(run.issuedOn(), issuer)));
        }
    }

    /** Revisions are done with, where nothing changed since they were rated; again, it changes nothing. */
    void applyRevisions(long run) {
        database.update(APPLY_REVISIONS, Map.of("run", run));
        database.update(LOOK_AGAIN, Map.of("run", run));
    }

    /** Settles days at zero of the next accounts after one; the last account of them, 0 at the end. */
    long settle(long run, long after, int most) {
        Long through = database.queryForObject(SETTLED_THROUGH, Map.of("run", run, "after", after, "most", most), Long.class);
        if (through == null || through == 0) {
            return 0;
        }
        Map<String, Object> range = Map.of("run", run, "after", after, "through", through);
        database.update(CHARGE_SETTLED, range);
        if (stale.any(run, after, through)) {
            database.update(REVISE_SETTLED, range);
        }
        database.update(SETTLE, range);
        return through;
    }
}
