package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.DunningHold;
import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that are not reminded. Public for the module's face. */
@Component
public class Holds {

    private static final String COLUMNS = """
            SELECT billing_account_id, until_on, reason, held_by, held_at, version FROM dunning_hold
            """;
    private static final String PAGE = COLUMNS + "WHERE billing_account_id > :after ORDER BY billing_account_id LIMIT :rows";
    private static final String OF = COLUMNS + "WHERE billing_account_id = :account";
    private static final String LOCK = "SELECT version FROM dunning_hold WHERE billing_account_id = :account FOR UPDATE";
    private static final String HELD = """
            SELECT billing_account_id FROM dunning_hold WHERE billing_account_id IN (:accounts) AND (until_on IS NULL OR until_on >= :day)
            """;
    private static final String PUT = """
            INSERT INTO dunning_hold (billing_account_id, until_on, reason, held_by, held_at) VALUES (:account, :until, :reason, :by, :at)
            ON DUPLICATE KEY UPDATE until_on = VALUES(until_on), reason = VALUES(reason), held_by = VALUES(held_by), held_at = VALUES(held_at),
                version = version + 1
            """;
    private static final String DELETE = "DELETE FROM dunning_hold WHERE billing_account_id = :account";
    private static final String REASONS = "SELECT billing_account_id, reason FROM dunning_hold WHERE billing_account_id IN (:accounts)";
    private static final String TAKE_AWAY = "DELETE FROM dunning_hold WHERE billing_account_id IN (:accounts)";

    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final BusinessClock clock;

    Holds(JdbcClient jdbc, Receivables receivables, BusinessClock clock) {
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.clock = clock;
    }

    private record Row(long account, @Nullable LocalDate until, String reason, String by, String at, long version) {
    }

    /** Those of these accounts that are not reminded on a day. */
    Set<Long> among(Collection<Long> accounts, LocalDate day) {
        return accounts.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(HELD).param("accounts", accounts).param("day", day).query(Long.class).list());
    }

    /** One of an account that was deleted before holds went with it says nothing any more, and is not shown. */
    public Page<DunningHold> page(PageQuery query) {
        List<Row> rows = jdbc.sql(PAGE).param("after", query.afterId()).param("rows", query.rows()).query(Holds::row).list();
        Page<Row> page = Page.of(rows, query, row -> Long.toString(row.account()));
        Map<Long, AccountKey> accounts = receivables.accountsByKey(rows.stream().map(Row::account).toList());
        return new Page<>(page.items().stream().filter(row -> accounts.containsKey(row.account()))
                .map(row -> view(row, accounts.get(row.account()).publicId())).toList(), page.next());
    }

    public DunningHold of(String account) {
        return jdbc.sql(OF).param("account", key(account)).query(Holds::row).optional().map(row -> view(row, account))
                .orElseThrow(() -> Refusal.notFound("dunning hold of billing account", account));
    }

    /** Whom and how long; {@code until} null: until it is taken away. */
    public record Wanted(String account, @Nullable LocalDate until, String reason) {
    }

    public void put(Wanted wanted, String by, @Nullable String ifMatch) {
        long account = key(wanted.account());
        lock(account).ifPresent(version -> Answers.requireMatch(ifMatch, version));
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("account", account, "reason", wanted.reason(), "by", by,
                "at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
        row.put("until", wanted.until());
        jdbc.sql(PUT).params(row).update();
    }

    public void delete(String account, @Nullable String ifMatch) {
        long key = key(account);
        Answers.requireMatch(ifMatch, lock(key).orElseThrow(() -> Refusal.notFound("dunning hold of billing account", account)));
        jdbc.sql(DELETE).param("account", key).update();
    }

    /** Takes those of accounts away, whatever they say; why each was held. */
    Map<Long, String> takeAway(Collection<Long> accounts) {
        Map<Long, String> reasons = new HashMap<>();
        jdbc.sql(REASONS).param("accounts", accounts).query(row -> { reasons.put(row.getLong("billing_account_id"), row.getString("reason")); });
        if (!reasons.isEmpty()) {
            jdbc.sql(TAKE_AWAY).param("accounts", reasons.keySet()).update();
        }
        return reasons;
    }

    private Optional<Long> lock(long account) {
        return jdbc.sql(LOCK).param("account", account).query(Long.class).optional();
    }

    private long key(String account) {
        AccountKey found = receivables.accounts(List.of(account)).get(account);
        if (found == null) {
            throw Refusal.notFound("billing account", account);
        }
        return found.id();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("billing_account_id"), row.getObject("until_on", LocalDate.class), row.getString("reason"), row.getString("held_by"),
                String.valueOf(DunningRuns.instant(row, "held_at")), row.getLong("version"));
    }

    private static DunningHold view(Row row, String account) {
        return new DunningHold(account, row.until(), row.reason(), row.by(), row.at(), row.version(), row.account());
    }
}
