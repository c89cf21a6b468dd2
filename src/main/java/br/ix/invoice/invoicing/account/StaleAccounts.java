package br.ix.invoice.invoicing.account;

import br.ix.invoice.catalog.PricesChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks accounts under a live run whose facts changed, so that nobody approves what is no longer true. Each method is called after the
 * writes of the change and in its transaction; its UPDATE waits for a chunk that is drafting the same accounts. Accounts that
 * the run has not handled yet, and those that a person left out, are only locked: if at all, they will be drafted from the new facts.
 * The mark comes before the change looks at what is charged: a run that is being posted either sees the mark, and has what it posts rated
 * anew by the next run, or has posted, and the change sees that.
 * Public, because a run waits here for changes under way (see {@code change_gate}).
 */
@Component
public class StaleAccounts {

    private static final String PASS_GATE = """
            SELECT id FROM change_gate WHERE id = 1 LOCK IN SHARE MODE
            """;
    private static final String CLOSE_GATE = """
            SELECT id FROM change_gate WHERE id = 1 FOR UPDATE
            """;
    private static final String LIVE_RUNS = """
            SELECT id FROM billing_run
            WHERE state IN ('REQUESTED', 'DRAFTING', 'DRAFTED', 'POSTING', 'FAILED') AND kind = 'REGULAR'
            """;
    private static final String LIVE_RUN_AT = """
            SELECT r.public_id FROM billing_run_lock l JOIN billing_run r ON r.id = l.run_id
            WHERE l.exchange_id IN (:exchanges) ORDER BY r.id LIMIT 1
            """;
    private static final String OF_PARTICIPANTS = """
            SELECT billing_account_id FROM billing_account_participant WHERE participant_id IN (:values)
            UNION SELECT billing_account_id FROM billing_account_former_participant WHERE participant_id IN (:values)
            """;
    private static final String OF_ORGANISATIONS = """
            SELECT billing_account_id FROM billing_account_payer WHERE organisation_id IN (:values)
            UNION SELECT billing_account_id FROM invoice WHERE run_id IN (:runs) AND organisation_id IN (:values) AND state = 'DRAFT'
            """;
    private static final String OF_SUBSCRIPTIONS = """
            SELECT member.billing_account_id
            FROM charge_state state JOIN billing_account_participant member ON member.participant_id = state.participant_id
            WHERE state.subscription_id IN (:values)
            UNION SELECT former.billing_account_id
            FROM charge_state state JOIN billing_account_former_participant former ON former.participant_id = state.participant_id
            WHERE state.subscription_id IN (:values)
            """;
    private static final String OF_SERVICES = """
            SELECT member.billing_account_id
            FROM charge_state state JOIN billing_account_participant member ON member.participant_id = state.participant_id
            WHERE state.service_id IN (:values)
            UNION SELECT former.billing_account_id
            FROM charge_state state JOIN billing_account_former_participant former ON former.participant_id = state.participant_id
            WHERE state.service_id IN (:values)
            """;
    private static final String OF_SERVICE_AT_EXCHANGE = """
            SELECT member.billing_account_id
            FROM charge_state state JOIN billing_account_participant member ON member.participant_id = state.participant_id
            WHERE state.service_id = :service AND state.exchange_id = :exchange
            UNION SELECT former.billing_account_id
            FROM charge_state state JOIN billing_account_former_participant former ON former.participant_id = state.participant_id
            WHERE state.service_id = :service AND state.exchange_id = :exchange
            """;
    private static final String OF_ISSUERS = """
            SELECT DISTINCT billing_account_id FROM invoice WHERE run_id IN (:runs) AND issuer_id IN (:values) AND state = 'DRAFT'
            """;
    private static final String LOCK_ALL = """
            SELECT billing_account_id FROM billing_run_account WHERE run_id IN (:runs) ORDER BY run_id, billing_account_id FOR UPDATE
            """;
    private static final String MARK_TAXED = """
            UPDATE billing_run_account a
            JOIN invoice i ON i.run_id = a.run_id AND i.billing_account_id = a.billing_account_id AND i.state = 'DRAFT'
            JOIN invoice_line l ON l.invoice_id = i.id
            SET a.stale = 1
            WHERE a.run_id IN (:runs) AND l.until_on >= :from AND (:service IS NULL OR l.service_id = :service)
            """;
    private static final String MARK = """
            UPDATE billing_run_account
            SET stale = CASE WHEN outcome IN ('DUE', 'EXCLUDED') THEN stale ELSE 1 END
            WHERE run_id IN (:runs) AND billing_account_id IN (:accounts)
            """;

    private final JdbcClient jdbc;

    StaleAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when every change that was under way has ended; a run calls it once all its accounts are listed and committed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void awaitChangesUnderWay() {
        jdbc.sql(CLOSE_GATE).query(Integer.class).single();
    }

    /** The live run at one of the exchanges, by its public id; one that is requested now waits until this change has committed. */
    Optional<String> liveRunAt(Collection<Long> exchanges) {
        passGate();
        return jdbc.sql(LIVE_RUN_AT).param("exchanges", exchanges).query(String.class).optional();
    }

    /**
     * From here to the end of the transaction no fact that is billed changes, and no run reads one: for a document that is written by hand.
     * It must be the first lock that the transaction takes here, as changes pass the gate before they lock what is charged.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shutOutChanges() {
        jdbc.sql(CLOSE_GATE).query(Integer.class).single();
    }

    /** For a change that locks what is charged before it can say whose accounts are concerned. */
    void passGate() {
        jdbc.sql(PASS_GATE).query(Integer.class).single();
    }

    void ofAccounts(Collection<Long> accounts) {
        mark(liveRuns(), accounts);
    }

    void ofParticipants(Collection<Long> participants) {
        markFound(OF_PARTICIPANTS, participants);
    }

    void ofOrganisations(Collection<Long> organisations) {
        markFound(OF_ORGANISATIONS, organisations);
    }

    void ofSubscriptions(Collection<Long> subscriptions) {
        markFound(OF_SUBSCRIPTIONS, subscriptions);
    }

    void ofServices(Collection<Long> services) {
        markFound(OF_SERVICES, services);
    }

    void ofPrices(Collection<PricesChanged.Changed> prices) {
        List<Long> everywhere = prices.stream().filter(price -> price.exchange() == null).map(PricesChanged.Changed::service)
                .distinct().toList();
        ofServices(everywhere);
        List<Long> runs = liveRuns();
        if (!runs.isEmpty()) {
            prices.stream().filter(price -> price.exchange() != null).forEach(price -> mark(runs, accountsOf(price)));
        }
    }

    void ofIssuers(Collection<Long> issuers) {
        markFound(OF_ISSUERS, issuers);
    }

    /**
     * Whose draft has a line of a service (null: of any) whose last day is not before a day. All accounts are locked first: so chunks that
     * are being drafted have ended, and their drafts are seen.
     */
    void ofTaxes(@Nullable Long service, LocalDate from) {
        List<Long> runs = liveRuns();
        if (!runs.isEmpty()) {
            jdbc.sql(LOCK_ALL).param("runs", runs).query(Long.class).list();
            jdbc.sql(MARK_TAXED).param("runs", runs).param("from", from).param("service", service).update();
        }
    }

    private List<Long> accountsOf(PricesChanged.Changed price) {
        return jdbc.sql(OF_SERVICE_AT_EXCHANGE).param("service", price.service()).param("exchange", price.exchange())
                .query(Long.class).list();
    }

    private void markFound(String accountsOf, Collection<Long> values) {
        List<Long> runs = liveRuns();
        if (!runs.isEmpty()) {
            Chunks.of(values).forEach(chunk -> mark(runs, accounts(accountsOf, chunk, runs)));
        }
    }

    private List<Long> accounts(String accountsOf, List<Long> values, List<Long> runs) {
        return jdbc.sql(accountsOf).params(Map.of("values", values, "runs", runs)).query(Long.class).list();
    }

    private List<Long> liveRuns() {
        passGate();
        return jdbc.sql(LIVE_RUNS).query(Long.class).list();
    }

    private void mark(List<Long> runs, Collection<Long> accounts) {
        if (!runs.isEmpty()) {
            List<Long> inOrder = accounts.stream().distinct().sorted().toList();
            Chunks.of(inOrder).forEach(chunk -> jdbc.sql(MARK).param("runs", runs).param("accounts", chunk).update());
        }
    }
}
