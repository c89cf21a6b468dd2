package br.ix.invoice.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No more mails go in a minute than the setting says, whichever process sends them. */
@IntegrationTest
class MailPaceTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void afterSoManyTheNextMinuteIsWaitedFor() {
        MailPace one = pace();
        MailPace other = pace();
        database.sql("UPDATE mail_pace SET minute_began_at = CURRENT_TIMESTAMP(6), taken = 0, paused_until_at = NULL").update();

        List<Boolean> first = IntStream.range(0, 4).mapToObj(n -> taken(n % 2 == 0 ? one : other)).toList();
        database.sql("UPDATE mail_pace SET minute_began_at = CURRENT_TIMESTAMP(6) - INTERVAL 61 SECOND").update();
        List<Boolean> second = IntStream.range(0, 4).mapToObj(n -> taken(one)).toList();

        assertThat(first).containsExactly(true, true, true, false);
        assertThat(second).containsExactly(true, true, true, false);
    }

    @Test
    void whileTheServerIsAwayNothingGoes() {
        database.sql("UPDATE mail_pace SET taken = 0, paused_until_at = NULL").update();

        pace().pause(Duration.ofMinutes(1));
        boolean paused = taken(pace());
        database.sql("UPDATE mail_pace SET paused_until_at = CURRENT_TIMESTAMP(6)").update();

        assertThat(paused).isFalse();
        assertThat(taken(pace())).isTrue();
    }

    private MailPace pace() {
        return new MailPace(database, new MailSettings(null, null, null, true, 3, null, Duration.ofSeconds(1), List.of(), Duration.ofDays(3)));
    }

    private boolean taken(MailPace pace) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean allowed = pace.allows();
            IntStream.range(0, allowed ? 1 : 0).forEach(n -> pace.count());
            return allowed;
        }));
    }
}
