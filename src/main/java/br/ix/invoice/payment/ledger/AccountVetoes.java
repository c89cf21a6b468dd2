package br.ix.invoice.payment.ledger;

import br.ix.invoice.invoicing.BillingAccountsDeletionRequested;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** An account with payments or entries stays, whatever became of them since. */
@Component
class AccountVetoes {

    private static final String WITH_MONEY = """
            SELECT billing_account_id FROM payment WHERE billing_account_id IN (:accounts)
            UNION ALL SELECT billing_account_id FROM account_entry WHERE billing_account_id IN (:accounts) LIMIT 1
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AccountVetoes(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(BillingAccountsDeletionRequested event) {
        if (!jdbc.queryForList(WITH_MONEY, Map.of("accounts", event.accounts()), Long.class).isEmpty()) {
            throw Refusal.conflict("billing-account-in-use", "Payments hang on the billing account");
        }
    }
}
