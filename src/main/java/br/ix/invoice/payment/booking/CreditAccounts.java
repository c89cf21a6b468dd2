package br.ix.invoice.payment.booking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Accounts (keys) that have a credit note which is not used up. */
@Component
class CreditAccounts {

    private static final String ANY = "SELECT COUNT(*) FROM (SELECT billing_account_id FROM account_credit LIMIT 1) AS one";
    private static final String AMONG = "SELECT billing_account_id FROM account_credit WHERE billing_account_id IN (:accounts)";
    private static final String ADD = "INSERT IGNORE INTO account_credit (billing_account_id) VALUES (:account)";
    private static final String REMOVE = "DELETE FROM account_credit WHERE billing_account_id IN (:accounts)";

    private final NamedParameterJdbcTemplate database;

    CreditAccounts(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** Whether there are any: a run asks this for each chunk. */
    boolean any() {
        return !Long.valueOf(0).equals(database.queryForObject(ANY, Map.of(), Long.class));
    }

    List<Long> among(Collection<Long> accounts) {
        return accounts.isEmpty() ? List.of() : database.queryForList(AMONG, Map.of("accounts", accounts), Long.class);
    }

    /** Of these accounts, which have such a credit note now. */
    void keep(Collection<Long> accounts, Collection<Long> withCredit) {
        List<Long> without = accounts.stream().filter(account -> !withCredit.contains(account)).toList();
        if (!without.isEmpty()) {
            database.update(REMOVE, Map.of("accounts", without));
        }
        if (!withCredit.isEmpty()) {
            database.batchUpdate(ADD, withCredit.stream().distinct().sorted().map(account -> Map.of("account", account)).toArray(Map[]::new));
        }
    }
}
