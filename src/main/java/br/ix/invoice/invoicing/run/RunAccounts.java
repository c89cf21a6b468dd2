package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.account.Chunks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of a run and their outcomes, table {@code billing_run_account}. */
@Component
class RunAccounts {

    /** How many accounts have an outcome, and how many of them are stale. */
    record OutcomeCount(String outcome, long accounts, long stale) {
    }

    // Accounts without anything to look at, or with a live document of the period, are decided here, so that a second request costs little.
    // A preview says what a run would do once the draft beside it is gone: what is issued counts.
    // An account is looked at for every participant that it ever had: a correction goes to who was charged. Each is looked up by its key
    // whatever the statistics say: they are those of an empty table when a first import has just ended.
    private static final String SELECT_ACCOUNTS = """
            INSERT IGNORE INTO billing_run_account (run_id, billing_account_id, outcome)
            SELECT :run, a.id,
                   CASE WHEN EXISTS (SELECT 1 FROM invoice i FORCE INDEX (uk_invoice_live)
                                   WHERE i.billing_account_id = a.id AND i.live_period = :period
                                     AND (:preview = 0 OR i.state = 'ISSUED')) THEN 'NOTHING_DUE'
                        WHEN EXISTS (SELECT 1 FROM billing_account_participant p FORCE INDEX (ix_billing_account_participant_account)
                                     STRAIGHT_JOIN charge_state c FORCE INDEX (ix_charge_state_participant)
                                         ON c.participant_id = p.participant_id
                                     WHERE p.billing_account_id = a.id
                                       AND (c.revised_from IS NOT NULL OR c.starts_on <= :horizon
                                            AND (c.charged_through IS NULL
                                                 OR c.charged_through < LEAST(COALESCE(c.ends_on, :horizon), :horizon)))) THEN 'DUE'
                        WHEN EXISTS (SELECT 1 FROM billing_account_former_participant f FORCE INDEX (PRIMARY)
                                     STRAIGHT_JOIN charge_state c FORCE INDEX (ix_charge_state_participant)
                                         ON c.participant_id = f.participant_id
                                     WHERE f.billing_account_id = a.id AND c.revised_from IS NOT NULL) THEN 'DUE'
                        ELSE 'NOTHING_DUE' END
            FROM billing_account a
            WHERE a.exchange_id IN (:exchanges) AND a.id BETWEEN :first AND :last
            """;

    private static final String ENDS = """
            SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) FROM billing_account WHERE exchange_id IN (:exchanges)
            """;

    private static final String IS_LISTED = "SELECT accounts_listed FROM billing_run WHERE id = :run";

    private static final String SET_LISTED = "UPDATE billing_run SET accounts_listed = 1 WHERE id = :run";

    // Where a run has a quarter of the table's rows, all of them are read unless its key is named.
    private static final String COUNT_OUTCOMES = """
            SELECT outcome, COUNT(*) AS accounts, SUM(stale) AS stale FROM billing_run_account FORCE INDEX (PRIMARY) WHERE run_id = :run GROUP BY outcome
            """;

    private static final String RANGES_DUE = """
            SELECT MIN(billing_account_id) AS first_account, MAX(billing_account_id) AS last_account
            FROM (SELECT billing_account_id, NTILE(:ranges) OVER (ORDER BY billing_account_id) AS part
                  FROM billing_run_account FORCE INDEX (PRIMARY) WHERE run_id = :run AND outcome = 'DUE') AS due
            GROUP BY part ORDER BY part
            """;

    private static final String STALE = """
            SELECT a.public_id FROM billing_run_account r FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN billing_account a FORCE INDEX (PRIMARY) ON a.id = r.billing_account_id
            WHERE r.run_id = :run AND r.stale = 1 ORDER BY r.billing_account_id LIMIT 1000
            LOCK IN SHARE MODE
            """;

    private static final String FIND_IN_RUN = """
            SELECT a.id FROM billing_run_account r JOIN billing_account a ON a.id = r.billing_account_id
            WHERE r.run_id = :run AND a.public_id IN (:accounts)
            """;

    // Who has a document of the period from another run gets no second one: its differences come with the next period.
    private static final String MAKE_DUE_WHERE_NEEDED = """
            UPDATE billing_run r JOIN billing_run_account a ON a.run_id = r.id
            SET a.outcome = CASE WHEN EXISTS (SELECT 1 FROM invoice i WHERE i.billing_account_id = a.billing_account_id
                                              AND i.live_period = r.period AND i.run_id <> r.id) THEN 'NOTHING_DUE' ELSE 'DUE' END,
                a.stale = 0, a.reason = NULL, a.detail = NULL, a.facts = NULL
            WHERE r.id = :run AND (a.stale = 1 OR a.outcome IN ('PARKED', 'FAILED')) AND a.outcome <> 'EXCLUDED'
            """;

    private static final String MAKE_DUE = """
            UPDATE billing_run r JOIN billing_run_account a ON a.run_id = r.id
            SET a.outcome = CASE WHEN EXISTS (SELECT 1 FROM invoice i WHERE i.billing_account_id = a.billing_account_id
                                              AND i.live_period = r.period AND i.run_id <> r.id) THEN 'NOTHING_DUE' ELSE 'DUE' END,
                a.stale = 0, a.reason = NULL, a.detail = NULL, a.facts = NULL
            WHERE r.id = :run AND a.billing_account_id IN (:accounts) AND outcome <> 'EXCLUDED'
            """;

    private static final String MAKE_DUE_WHERE_LATE = """
            UPDATE billing_run_account a SET a.outcome = 'DUE'
            WHERE a.run_id = :run AND a.billing_account_id IN (:accounts) AND a.outcome = 'NOTHING_DUE'
              AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.billing_account_id = a.billing_account_id AND i.live_period = :period
                              AND (:preview = 0 OR i.state = 'ISSUED'))
            """;

    private static final String EXCLUDE = """
            UPDATE billing_run_account SET outcome = 'EXCLUDED', stale = 0, reason = 'EXCLUDED', detail = :detail, facts = NULL
            WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private final JdbcClient database;
    private final SideBySide sideBySide;

    RunAccounts(JdbcClient database, SideBySide sideBySide) {
        this.database = database;
        this.sideBySide = sideBySide;
    }

    /**
     * Selects the accounts of the exchanges, ranges of them side by side, each for good at once: the caller holds the run, and says
     * {@link #setListed} when all are there. Again, it adds only what is missing. {@code horizon}: the last day that could be charged.
     */
    void select(Run run, List<Long> exchanges, LocalDate horizon) {
        AccountRange ends = database.sql(ENDS).param("exchanges", exchanges)
                .query((row, n) -> new AccountRange(row.getLong(1), row.getLong(2))).single();
        sideBySide.over(ends, range -> database.sql(SELECT_ACCOUNTS).param("run", run.id()).param("exchanges", exchanges).param("horizon", horizon)
                .param("period", run.period().toString()).param("preview", run.preview() ? 1 : 0)
                .param("first", range.first()).param("last", range.last()).update()).forEach(added -> { });
    }

    /** Whether all accounts of the run were selected: some of them may be there where that was cut short. */
    boolean isListed(long run) {
        return database.sql(IS_LISTED).param("run", run).query(Boolean.class).single();
    }

    void setListed(long run) {
        database.sql(SET_LISTED).param("run", run).update();
    }

    /** Who has nothing else to pay pays for having been late; accounts that are not of the run stay out of it. */
    void makeDueWhereLate(Run run, Set<Long> accounts) {
        Chunks.of(accounts).forEach(chunk -> database.sql(MAKE_DUE_WHERE_LATE).param("run", run.id()).param("accounts", chunk)
                .param("period", run.period().toString()).param("preview", run.preview() ? 1 : 0).update());
    }

    List<OutcomeCount> countOutcomes(long run) {
        return database.sql(COUNT_OUTCOMES).param("run", run)
                .query((row, n) -> new OutcomeCount(row.getString(1), row.getLong(2), row.getLong(3))).list();
    }

    /** The accounts not handled yet in ranges of about equal size, each by its first and last key. */
    List<long[]> rangesDue(long run, int ranges) {
        return database.sql(RANGES_DUE).param("run", run).param("ranges", ranges)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)}).list();
    }

    /** Public ids of stale accounts; waits for changes that are under way, so that none is missed. */
    List<String> stale(long run) {
        return database.sql(STALE).param("run", run).query(String.class).list();
    }

    List<Long> inRun(long run, List<String> publicIds) {
        return database.sql(FIND_IN_RUN).params(Map.of("run", run, "accounts", publicIds)).query(Long.class).list();
    }

    /** Stale, parked and failed accounts are due again. */
    int makeDueWhereNeeded(long run) {
        return database.sql(MAKE_DUE_WHERE_NEEDED).param("run", run).update();
    }

    /** How many of the accounts are due again: those that a person left out are not. */
    int makeDue(long run, List<Long> accounts) {
        return database.sql(MAKE_DUE).params(Map.of("run", run, "accounts", accounts)).update();
    }

    void exclude(long run, List<Long> accounts, String reason) {
        database.sql(EXCLUDE).params(Map.of("run", run, "accounts", accounts, "detail", reason)).update();
    }
}
