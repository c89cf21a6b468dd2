package br.ix.invoice.invoicing.run;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Accounts of a run whose facts changed after its approval; who is about to change one waits until the chunk that looked has ended. */
@Component
class StaleInRun {

    private static final String LOCK_STALE = """
            SELECT billing_account_id FROM billing_run_account
            WHERE run_id = :run AND billing_account_id > :after AND billing_account_id <= :through AND stale = 1 FOR UPDATE
            """;

    private final NamedParameterJdbcTemplate database;

    StaleInRun(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** Whether there is one among the accounts after one, through another. */
    boolean any(long run, long after, long through) {
        return !database.queryForList(LOCK_STALE, Map.of("run", run, "after", after, "through", through), Long.class).isEmpty();
    }
}
