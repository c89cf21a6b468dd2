package br.ix.invoice.invoicing.account;

import br.ix.invoice.rest.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that a live run holds: what it drafted, or is about to, counts on nobody else charging them. Accounts that it parked, or that a
 * person left out, are free: they are drafted anew before they are billed. Public for who writes documents by hand.
 */
@Component
public class HeldAccounts {

    private static final String ACCOUNTS_OF_SUBSCRIPTIONS = """
            SELECT member.billing_account_id
            FROM charge_state state JOIN billing_account_participant member ON member.participant_id = state.participant_id
            WHERE state.subscription_id IN (:subscriptions)
            UNION SELECT former.billing_account_id
            FROM charge_state state JOIN billing_account_former_participant former ON former.participant_id = state.participant_id
            WHERE state.subscription_id IN (:subscriptions)
            """;
    private static final String HOLDING_RUN = """
            SELECT run.public_id FROM billing_run run FORCE INDEX (ix_billing_run_state)
            STRAIGHT_JOIN billing_run_account held FORCE INDEX (PRIMARY) ON held.run_id = run.id AND held.billing_account_id IN (:accounts)
            WHERE run.state IN ('REQUESTED', 'DRAFTING', 'DRAFTED', 'POSTING', 'FAILED') AND run.kind = 'REGULAR'
              AND held.outcome IN ('DUE', 'BILLED', 'NOTHING_DUE')
            ORDER BY run.id LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final StaleAccounts changes;

    HeldAccounts(JdbcClient jdbc, StaleAccounts changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * The first thing that a document by hand does in its transaction: until it ends no fact changes, and a run that starts meanwhile reads
     * what is written here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shutOutRunsAndChanges() {
        changes.shutOutChanges();
    }

    /** Refused (409) where a live run holds the account, or one that is or was billed for one of the subscriptions. */
    public void refuseIfHeld(long account, Collection<Long> subscriptions) {
        List<Long> accounts = new ArrayList<>(List.of(account));
        Chunks.of(subscriptions).forEach(chunk -> accounts.addAll(
                jdbc.sql(ACCOUNTS_OF_SUBSCRIPTIONS).param("subscriptions", chunk).query(Long.class).list()));
        Optional<String> run = jdbc.sql(HOLDING_RUN).param("accounts", accounts).query(String.class).optional();
        run.ifPresent(id -> {
            throw Refusal.conflict("account-in-draft", "The run %s holds the billing account: post or discard it first, or leave the account out of it"
                    .formatted(id)).with("run", id);
        });
    }
}
