package br.ix.invoice.delivery.mail;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many mails may go in a minute, of all processes together: the one row of {@code mail_pace}. */
@Component
class MailPace {

    private static final String LOCK = """
            SELECT CASE WHEN paused_until_at > CURRENT_TIMESTAMP(6) THEN 0
                        WHEN minute_began_at <= CURRENT_TIMESTAMP(6) - INTERVAL 60 SECOND THEN 1
                        WHEN taken < :most THEN 1 ELSE 0 END AS allowed
            FROM mail_pace WHERE id = 1 FOR UPDATE
            """;

    private static final String COUNT = """
            UPDATE mail_pace SET
                taken = CASE WHEN minute_began_at <= CURRENT_TIMESTAMP(6) - INTERVAL 60 SECOND THEN 1 ELSE taken + 1 END,
                minute_began_at = CASE WHEN minute_began_at <= CURRENT_TIMESTAMP(6) - INTERVAL 60 SECOND THEN CURRENT_TIMESTAMP(6) ELSE minute_began_at END
            WHERE id = 1
            """;

    private static final String PAUSE = """
            UPDATE mail_pace SET paused_until_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE id = 1
            """;

    private final JdbcClient database;
    private final MailSettings settings;

    MailPace(JdbcClient database, MailSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Whether one more may go; other processes wait with the question until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean allows() {
        return database.sql(LOCK).param("most", settings.perMinute()).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void count() {
        database.sql(COUNT).update();
    }

    /** Nothing goes for a while: the server is away. */
    void pause(Duration wait) {
        database.sql(PAUSE).param("seconds", wait.toSeconds()).update();
    }
}
