package br.ix.invoice.invoicing.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements that charge the days of a run's documents, a chunk of a range of accounts in each call. */
@Component
class ChargeRows {

    private static final String MAKE_RANGES = """
            INSERT INTO charge_range (run_id, first_account, last_account, charged_account)
            SELECT :run, MIN(n.billing_account_id), MAX(n.billing_account_id), MIN(n.billing_account_id) - 1
            FROM (SELECT a.billing_account_id, NTILE(:ranges) OVER (ORDER BY a.billing_account_id) AS part
                  FROM billing_run_account a FORCE INDEX (PRIMARY) WHERE a.run_id = :run AND a.outcome = 'BILLED') AS n
            WHERE NOT EXISTS (SELECT 1 FROM charge_range r WHERE r.run_id = :run)
            GROUP BY n.part
            """;

    private static final String OPEN_RANGES = """
            SELECT first_account, last_account FROM charge_range
            WHERE run_id = :run AND charged_account < last_account ORDER BY first_account
            """;

    private static final String BEHIND = """
            SELECT first_account FROM charge_range
            WHERE run_id = :run AND first_account <= :through AND charged_account < LEAST(:through, last_account) ORDER BY first_account
            """;

    private static final String UNCHARGED = "SELECT COUNT(*) FROM charge_range WHERE run_id = :run AND charged_account < last_account";

    private static final String LOCK_RANGE = """
            SELECT charged_account, last_account FROM charge_range WHERE run_id = :run AND first_account = :first FOR UPDATE
            """;

    private static final String LAST_OF_CHUNK = """
            SELECT MAX(billing_account_id) FROM (SELECT billing_account_id FROM billing_run_account
            WHERE run_id = :run AND billing_account_id > :after AND billing_account_id <= :through AND outcome = 'BILLED'
            ORDER BY billing_account_id LIMIT :most) AS next_accounts
            """;

    private static final String CHARGED_THROUGH = """
            UPDATE charge_range SET charged_account = :through WHERE run_id = :run AND first_account = :first
            """;

    // The few rows of the chunk come first and are found by their key, whatever the statistics say: these are old while
    // a table grows, and a plan that reads all lines for each chunk makes a run's time grow with the square of its size.
    private static final String CHARGE = """
            UPDATE (SELECT l.subscription_id, MAX(l.until_on) AS until_on FROM invoice i FORCE INDEX (ix_invoice_run)
                    STRAIGHT_JOIN invoice_line l FORCE INDEX (PRIMARY) ON l.invoice_id = i.id
                    WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
                      AND l.subscription_id IS NOT NULL GROUP BY l.subscription_id) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.charged_through = GREATEST(COALESCE(c.charged_through, n.until_on), n.until_on)
            """;

    // What changed after the approval is not what was approved: the documents stand, and the next run rates their days anew, and those
    // before them from the start of the subscription, which may have moved back while nothing was charged.
    private static final String REVISE_POSTED = """
            UPDATE (SELECT l.subscription_id, MIN(l.from_on) AS from_on FROM invoice i FORCE INDEX (ix_invoice_run)
                    STRAIGHT_JOIN invoice_line l FORCE INDEX (PRIMARY) ON l.invoice_id = i.id
                    STRAIGHT_JOIN billing_run_account a FORCE INDEX (PRIMARY)
                        ON a.run_id = i.run_id AND a.billing_account_id = i.billing_account_id AND a.stale = 1
                    WHERE i.run_id = :run AND i.billing_account_id > :after AND i.billing_account_id <= :through
                      AND l.subscription_id IS NOT NULL GROUP BY l.subscription_id) AS n
            STRAIGHT_JOIN charge_state c FORCE INDEX (PRIMARY) ON c.subscription_id = n.subscription_id
            SET c.revised_from = LEAST(COALESCE(c.revised_from, n.from_on), n.from_on, c.starts_on), c.version = c.version + 1
            """;

    private final NamedParameterJdbcTemplate database;
    private final StaleInRun stale;

    ChargeRows(NamedParameterJdbcTemplate database, StaleInRun stale) {
        this.database = database;
        this.stale = stale;
    }

    /** Splits the billed accounts of a run into ranges of about equal size; again, it changes nothing. */
    void makeRanges(long run, int ranges) {
        database.update(MAKE_RANGES, Map.of("run", run, "ranges", ranges));
    }

    /** The ranges of a run's billed accounts that are not charged whole. */
    List<AccountRange> openRanges(long run) {
        return database.query(OPEN_RANGES, Map.of("run", run), (row, n) -> new AccountRange(row.getLong(1), row.getLong(2)));
    }

    /** How many ranges of a run are not charged whole. */
    long uncharged(long run) {
        return Objects.requireNonNull(database.queryForObject(UNCHARGED, Map.of("run", run), Long.class));
    }

    /** The next accounts of a range, locked for the transaction; null where all of it is charged. */
    @Nullable AccountRange next(long run, long first, int most) {
        var open = database.queryForObject(LOCK_RANGE, Map.of("run", run, "first", first),
                (row, n) -> new AccountRange(row.getLong(1) + 1, row.getLong(2)));
        Long through = database.queryForObject(LAST_OF_CHUNK,
                Map.of("run", run, "after", open.first() - 1, "through", open.last(), "most", most), Long.class);
        return through == null ? null : new AccountRange(open.first(), through);
    }

    /**
     * Charges what is not charged yet of the accounts up to one; where others are at it, it waits until they have ended. Whether there was
     * anything: the ranges are then locked, so that the transaction should end before it does other work.
     */
    boolean chargeThrough(long run, long account, int most) {
        List<Long> behind = database.queryForList(BEHIND, Map.of("run", run, "through", account), Long.class);
        for (Long first : behind) {
            AccountRange chunk = next(run, first, most);
            while (chunk != null && chunk.first() <= account) {
                charge(run, first, chunk);
                chunk = next(run, first, most);
            }
        }
        return !behind.isEmpty();
    }

    /**
     * What the lines of documents charge counts as charged from now on. Then, and not before, accounts whose facts changed since the
     * approval are looked for: who marks one later already finds these days charged.
     */
    void charge(long run, long first, AccountRange accounts) {
        Map<String, Object> chunk = Map.of("run", run, "after", accounts.first() - 1, "through", accounts.last());
        database.update(CHARGE, chunk);
        if (stale.any(run, accounts.first() - 1, accounts.last())) {
            database.update(REVISE_POSTED, chunk);
        }
        database.update(CHARGED_THROUGH, Map.of("run", run, "first", first, "through", accounts.last()));
    }
}
