package br.ix.invoice.invoicing.owed;

import br.ix.invoice.invoicing.OverdueAccount;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has something open that was due, by a key that has nothing else: it costs the same whatever was paid before. Public for the module's face. */
@Component
public class OverdueAccounts {

    private static final String BEFORE = """
            SELECT DISTINCT billing_account_id, exchange_id FROM invoice WHERE open_due_on < :day ORDER BY billing_account_id
            """;

    // By the same key: a range of accounts would be looked up in all that they were ever billed.
    private static final String BETWEEN = """
            SELECT DISTINCT billing_account_id, exchange_id FROM invoice FORCE INDEX (ix_invoice_open_due)
            WHERE open_due_on < :day AND billing_account_id BETWEEN :first AND :last
            """;

    private final JdbcClient jdbc;

    OverdueAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OverdueAccount> before(LocalDate day) {
        return jdbc.sql(BEFORE).param("day", day).query((row, number) -> new OverdueAccount(row.getLong(1), row.getLong(2))).list();
    }

    /** Those among the accounts from a first to a last one, in no order. */
    public List<OverdueAccount> before(LocalDate day, long first, long last) {
        return jdbc.sql(BETWEEN).param("day", day).param("first", first).param("last", last)
                .query((row, number) -> new OverdueAccount(row.getLong(1), row.getLong(2))).list();
    }
}
