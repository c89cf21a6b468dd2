package br.ix.invoice.access.attempt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes logins that are older than they are kept, and counts of failures that no longer count, a part at a time. */
@Component
class OldAttempts {

    private static final String FORGET_LOGINS = """
            DELETE FROM login
             WHERE happened_at < CURRENT_TIMESTAMP(6) - INTERVAL :hours HOUR
             ORDER BY id
             LIMIT 2000
            """;

    private static final String FORGET_LOCKS = """
            DELETE FROM login_lock
             WHERE last_failed_at < CURRENT_TIMESTAMP(6) - INTERVAL :hours HOUR
             ORDER BY last_failed_at
             LIMIT 2000
            """;

    private static final int SHORTEST_HOURS = 24;

    private final JdbcClient database;
    private final LoginSettings settings;

    OldAttempts(JdbcClient database, LoginSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void look() {
        database.sql(FORGET_LOGINS).param("hours", settings.keep().toHours()).update();
        database.sql(FORGET_LOCKS).param("hours", Math.max(SHORTEST_HOURS, settings.lockedFor().toHours() + 1)).update();
    }
}
