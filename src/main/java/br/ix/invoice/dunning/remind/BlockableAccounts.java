package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.AccountsOverdue;
import br.ix.invoice.dunning.AccountsPaidUp;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts may be blocked, and of which that is no longer true; each change is told once, in its transaction. */
@Component
class BlockableAccounts {

    private static final String BLOCKABLE = "SELECT billing_account_id FROM overdue_account WHERE state = 'MAY_BE_BLOCKED' ORDER BY billing_account_id";
    private static final String BLOCKABLE_OF = """
            SELECT billing_account_id FROM overdue_account
            WHERE state = 'MAY_BE_BLOCKED' AND billing_account_id IN (:accounts) ORDER BY billing_account_id FOR UPDATE
            """;
    private static final String BLOCK = """
            INSERT INTO overdue_account (billing_account_id, state, changed_at) VALUES (?, 'MAY_BE_BLOCKED', ?)
            ON DUPLICATE KEY UPDATE state = VALUES(state), changed_at = VALUES(changed_at)
            """;
    private static final String UNBLOCK = """
            UPDATE overdue_account SET state = 'MAY_BE_UNBLOCKED', changed_at = :now WHERE state = 'MAY_BE_BLOCKED' AND billing_account_id IN (:accounts)
            """;

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BlockableAccounts(JdbcTemplate database, JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    List<Long> all() {
        return jdbc.sql(BLOCKABLE).query(Long.class).list();
    }

    List<Long> among(Collection<Long> accounts) {
        return accounts.isEmpty() ? List.of() : jdbc.sql(BLOCKABLE_OF).param("accounts", accounts).query(Long.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mayBeBlocked(Collection<Long> accounts) {
        Set<Long> found = new HashSet<>(accounts);
        among(accounts).forEach(found::remove);
        if (!found.isEmpty()) {
            List<Long> sorted = found.stream().sorted().toList();
            LocalDateTime now = now();
            database.batchUpdate(BLOCK, sorted.stream().map(account -> new Object[] {account, now}).toList());
            events.publishEvent(new AccountsOverdue(sorted));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void mayBeUnblocked(Collection<Long> accounts) {
        List<Long> blocked = among(accounts);
        if (!blocked.isEmpty()) {
            jdbc.sql(UNBLOCK).param("now", now()).param("accounts", blocked).update();
            events.publishEvent(new AccountsPaidUp(blocked));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
