package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.OverdueAccountView;
import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.PageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that may be blocked or unblocked, as they are shown. Public for the module's face. */
@Component
public class OverdueAccountViews {

    private static final String PAGE = """
            SELECT billing_account_id, state, changed_at FROM overdue_account
            WHERE billing_account_id > :after AND (:state IS NULL OR state = :state) ORDER BY billing_account_id LIMIT :rows
            """;

    private final JdbcClient jdbc;
    private final Receivables receivables;

    OverdueAccountViews(JdbcClient jdbc, Receivables receivables) {
        this.jdbc = jdbc;
        this.receivables = receivables;
    }

    private record Row(long account, String state, String since) {
    }

    /** In the order of the accounts; of one state, or null: of both. */
    public List<OverdueAccountView> page(@Nullable String state, PageQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("after", query.afterId(), "rows", query.rows()));
        parameters.put("state", state);
        List<Row> rows = jdbc.sql(PAGE).params(parameters)
                .query((row, number) -> new Row(row.getLong("billing_account_id"), row.getString("state"), String.valueOf(DunningRuns.instant(row, "changed_at"))))
                .list();
        Map<Long, AccountKey> accounts = receivables.accountsByKey(rows.stream().map(Row::account).toList());
        return rows.stream().map(row -> new OverdueAccountView(accounts.get(row.account()).publicId(), row.state(), row.since(), row.account())).toList();
    }
}
