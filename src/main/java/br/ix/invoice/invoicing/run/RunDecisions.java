package br.ix.invoice.invoicing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What people decide about accounts of runs, table {@code billing_run_decision}: written with what it changes, and never changed. */
@Component
class RunDecisions {

    private static final String EXCLUDED = """
            INSERT INTO billing_run_decision (run_id, billing_account_id, decision, reason, decided_by)
            SELECT run_id, billing_account_id, 'EXCLUDED', :why, :by FROM billing_run_account
            WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private static final String RELEASED = """
            INSERT INTO billing_run_decision (run_id, billing_account_id, decision, released_from, facts, reason, decided_by)
            SELECT run_id, billing_account_id, 'RELEASED', reason, facts, :why, :by FROM billing_run_account
            WHERE run_id = :run AND billing_account_id IN (:accounts) AND outcome IN ('PARKED', 'EXCLUDED') AND reason IN (:reasons)
            """;

    private static final String RELEASED_ALL = """
            INSERT INTO billing_run_decision (run_id, billing_account_id, decision, released_from, facts, reason, decided_by)
            SELECT run_id, billing_account_id, 'RELEASED', reason, facts, :why, :by FROM billing_run_account
            WHERE run_id = :run AND outcome = 'PARKED' AND reason IN (:reasons)
            """;

    private static final String MAKE_DUE = """
            UPDATE billing_run_account SET outcome = 'DUE', stale = 0, reason = NULL, detail = NULL, facts = NULL
            WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private static final String MAKE_ALL_DUE = """
            UPDATE billing_run_account SET outcome = 'DUE', stale = 0, reason = NULL, detail = NULL, facts = NULL
            WHERE run_id = :run AND outcome = 'PARKED' AND reason IN (:reasons)
            """;

    private static final String RELEASES = """
            SELECT billing_account_id, released_from, facts FROM billing_run_decision
            WHERE run_id = :run AND billing_account_id IN (:accounts) AND decision = 'RELEASED' ORDER BY id
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    RunDecisions(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Why, and who says so. */
    record Because(String reason, String by) {
    }

    /** What an account was released from, with the facts that were looked at. */
    record Release(String from, ParkedFacts facts) {
    }

    /** Reasons with that of accounts that a person left out. */
    static List<String> withExcluded(List<String> reasons) {
        List<String> all = new ArrayList<>(reasons);
        all.add(Outcome.EXCLUDED.name());
        return all;
    }

    void excluded(long run, List<Long> accounts, Because because) {
        database.sql(EXCLUDED).param("run", run).param("accounts", accounts).param("why", because.reason()).param("by", because.by()).update();
    }

    /** Accounts that are left out for one of these reasons are due again; how many. */
    int release(long run, List<Long> accounts, List<String> reasons, Because because) {
        int released = database.sql(RELEASED).param("run", run).param("accounts", accounts).param("reasons", reasons)
                .param("why", because.reason()).param("by", because.by()).update();
        database.sql(MAKE_DUE).param("run", run).param("accounts", accounts).update();
        return released;
    }

    /** The same for all accounts that are parked for one of these reasons. */
    int releaseAll(long run, List<String> reasons, Because because) {
        int released = database.sql(RELEASED_ALL).param("run", run).param("reasons", reasons)
                .param("why", because.reason()).param("by", because.by()).update();
        database.sql(MAKE_ALL_DUE).param("run", run).param("reasons", reasons).update();
        return released;
    }

    /** What accounts were released from in a run, the latest last. */
    Map<Long, List<Release>> releases(long run, List<Long> accounts) {
        Map<Long, List<Release>> found = new HashMap<>();
        database.sql(RELEASES).param("run", run).param("accounts", accounts).query(row -> {
            String facts = row.getString(3);
            found.computeIfAbsent(row.getLong(1), account -> new ArrayList<>(1)).add(new Release(row.getString(2),
                    facts == null ? ParkedFacts.NONE : json.readValue(facts, ParkedFacts.class)));
        });
        return found;
    }
}
