package br.ix.invoice.invoicing.run;

import br.ix.invoice.ix.Issuer;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements of posting, each for a whole chunk: numbers and days of documents, and days that were settled at zero. */
@Component
class PostRows {

    /** A draft that is to be issued. */
    record Draft(long id, long account, long issuer, boolean creditNote) {
    }

    private static final String NEXT_DRAFTS = """
            SELECT i.id, i.billing_account_id, i.issuer_id, i.kind = 'CREDIT_NOTE'
            FROM (SELECT DISTINCT d.billing_account_id FROM invoice d FORCE INDEX (ix_invoice_run)
                  WHERE d.run_id = :run AND d.billing_account_id > :after ORDER BY d.billing_account_id LIMIT :most) AS n
            STRAIGHT_JOIN invoice i FORCE INDEX (ix_invoice_run) ON i.run_id = :run AND i.billing_account_id = n.billing_account_id
            ORDER BY i.billing_account_id, i.id
            """;

    // The derived table is read whole before the first row changes, so numbers follow the order of the accounts, and of the documents
    // of one.
    private static final String ISSUE = """
            UPDATE (SELECT d.id, ROW_NUMBER() OVER (ORDER BY d.billing_account_id, d.id) AS place FROM invoice d FORCE INDEX (ix_invoice_run)
                    WHERE d.run_id = :run AND d.issuer_id = :issuer AND d.billing_account_id > :after
                      AND d.billing_account_id <= :through AND d.state = 'DRAFT') AS n
            STRAIGHT_JOIN invoice i FORCE INDEX (PRIMARY) ON i.id = n.id
            STRAIGHT_JOIN billing_account a FORCE INDEX (PRIMARY) ON a.id = i.billing_account_id
            SET i.number = :first - 1 + n.place, i.state = 'ISSUED', i.issued_on = :issuedOn, i.booked_at = :bookedAt, i.version = i.version + 1,
                i.due_on = CASE WHEN i.kind = 'CREDIT_NOTE' THEN NULL
                                WHEN a.due_days IS NOT NULL THEN DATE_ADD(:issuedOn, INTERVAL a.due_days DAY)
                                ELSE :dueOn END
            """;

    private static final String OWN_DUE_DAYS = """
            SELECT DISTINCT a.due_day_of_month FROM invoice i FORCE INDEX (ix_invoice_run) STRAIGHT_JOIN billing_account a FORCE INDEX (PRIMARY) ON a.id = i.billing_account_id
            WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
              AND a.due_day_of_month IS NOT NULL
            """;

    private static final String SET_OWN_DUE_DAY = """
            UPDATE invoice i JOIN billing_account a ON a.id = i.billing_account_id SET i.due_on = :dueOn
            WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
              AND i.issuer_id = :issuer AND a.due_day_of_month = :day AND i.kind <> 'CREDIT_NOTE'
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

    /** Issues the drafts of one issuer among the accounts of a chunk with numbers from {@code first} on; how many. */
    int issue(Run run, AccountRange accounts, Issuer issuer, long first) {
        LocalDate issuedOn = run.issuedOn();
        return database.update(ISSUE, Map.of("run", run.id(), "issuer", issuer.id(), "after", accounts.first() - 1,
                "through", accounts.last(), "first", first, "issuedOn", issuedOn, "dueOn", issuer.dueOn(issuedOn),
                "bookedAt", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** Accounts that have a due day of the month of their own. */
    void setOwnDueDays(Run run, AccountRange accounts, Issuer issuer) {
        Map<String, Object> range = Map.of("run", run.id(), "after", accounts.first() - 1, "through", accounts.last());
        for (Integer day : database.queryForList(OWN_DUE_DAYS, range, Integer.class)) {
            database.update(SET_OWN_DUE_DAY, Map.of("run", run.id(), "after", accounts.first() - 1, "through", accounts.last(),
                    "issuer", issuer.id(), "day", day, "dueOn", issuer.dueOn(run.issuedOn(), day)));
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
