package br.ix.invoice.invoicing.request;

import br.ix.invoice.invoicing.run.RequestedCharges;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** What is charged of subscriptions, locked and moved on by an invoice on request. */
@Component
class ChargedRows {

    private static final String LOCK = """
            SELECT subscription_id, charged_through FROM charge_state
            WHERE subscription_id IN (:subscriptions) ORDER BY subscription_id FOR UPDATE
            """;

    private static final String CHARGE = """
            UPDATE charge_state c
            JOIN (SELECT l.subscription_id, MAX(l.until_on) AS until_on FROM invoice_line l
                  WHERE l.invoice_id = :invoice AND l.subscription_id IS NOT NULL GROUP BY l.subscription_id) AS n
              ON n.subscription_id = c.subscription_id
            SET c.charged_through = GREATEST(COALESCE(c.charged_through, n.until_on), n.until_on)
            """;

    // No run made these days; run_id 0 says so.
    private static final String SETTLE = """
            INSERT INTO settled_days (subscription_id, from_on, until_on, run_id, billing_account_id, posted)
            VALUES (:subscription, :from, :until, 0, :account, 1)
            ON DUPLICATE KEY UPDATE until_on = GREATEST(until_on, VALUES(until_on))
            """;

    private static final String MOVE_ON = """
            UPDATE charge_state SET charged_through = GREATEST(COALESCE(charged_through, :through), :through)
            WHERE subscription_id = :subscription
            """;

    private static final String REVISED = """
            UPDATE charge_state SET charged_through = GREATEST(COALESCE(charged_through, :through), :through), revised_from = :revisedFrom,
                version = version + 1
            WHERE subscription_id = :subscription
            """;

    // The lines count as charged; what others pay of the same days, the next run finds.
    private static final String LOOK_AGAIN = """
            UPDATE charge_state SET revised_from = LEAST(COALESCE(revised_from, :openFrom), :openFrom), version = version + 1
            WHERE subscription_id = :subscription
            """;

    private final NamedParameterJdbcTemplate database;

    ChargedRows(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** In the order of keys, so that nobody blocks another; through which day each is charged (null: nothing is). */
    Map<Long, @Nullable LocalDate> lock(Collection<Long> subscriptions) {
        Map<Long, @Nullable LocalDate> through = new HashMap<>();
        database.query(LOCK, Map.of("subscriptions", subscriptions), row -> {
            through.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return through;
    }

    /** The lines of an invoice, and what was worked out beside them, count as charged from now on. */
    void charge(long invoice, RequestedCharges charges) {
        database.update(CHARGE, Map.of("invoice", invoice));
        SqlParameterSource[] settled = charges.settled().stream().map(days -> new MapSqlParameterSource("subscription", days.subscription())
                .addValue("from", days.from()).addValue("until", days.until()).addValue("through", days.until())
                .addValue("account", charges.payer().account())).toArray(SqlParameterSource[]::new);
        batch(SETTLE, settled);
        batch(MOVE_ON, settled);
        batch(REVISED, revised(charges.revised(), false));
        batch(LOOK_AGAIN, revised(charges.revised(), true));
    }

    private static SqlParameterSource[] revised(List<RequestedCharges.Revised> revised, boolean shared) {
        return revised.stream().filter(one -> one.shared() == shared).map(one -> new MapSqlParameterSource("subscription", one.subscription())
                .addValue("through", one.through()).addValue("revisedFrom", one.revisedFrom()).addValue("openFrom", one.openFrom())).toArray(SqlParameterSource[]::new);
    }

    private void batch(String statement, SqlParameterSource[] rows) {
        if (rows.length > 0) {
            database.batchUpdate(statement, rows);
        }
    }
}
