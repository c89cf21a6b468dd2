package br.ix.invoice.invoicing;

import br.ix.invoice.participant.OrganisationsChanged;
import br.ix.invoice.participant.ParticipantsRegistered;
import br.ix.invoice.subscription.SubscriptionsChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes exchanges, organisations, participants, subscriptions and runs for a test, each with the event that tells of it. */
@TestComponent
public class BillingWorld {

    private static final AtomicLong COUNTER = new AtomicLong(4_250_000_000L);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BillingWorld(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    public record Organisation(long id, UUID publicId, String externalRef) {
    }

    public record Participant(long id, UUID publicId, long asn, long exchange) {
    }

    /** Publishes an event as its module does: in a transaction. */
    public void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    public long exchange() {
        String code = code("x");
        return insert("INSERT INTO exchange (code, name, time_zone, currency) VALUES (?, 'Exchange', 'America/Sao_Paulo', 'BRL')", code);
    }

    public String codeOf(long exchange) {
        return jdbc.sql("SELECT code FROM exchange WHERE id = ?").param(exchange).query(String.class).single();
    }

    public Organisation organisation(String legalName) {
        UUID publicId = UUID.randomUUID();
        String externalRef = code("org");
        long id = insert("INSERT INTO organisation (public_id, external_ref, legal_name, city, country) VALUES (?, ?, ?, 'Recife', 'BR')",
                publicId.toString(), externalRef, legalName);
        publish(new OrganisationsChanged(List.of(id)));
        return new Organisation(id, publicId, externalRef);
    }

    public void rename(Organisation organisation, String legalName) {
        jdbc.sql("UPDATE organisation SET legal_name = ? WHERE id = ?").params(legalName, organisation.id()).update();
        publish(new OrganisationsChanged(List.of(organisation.id())));
    }

    public Participant participant(long exchange, Organisation organisation) {
        return participant(exchange, organisation, null);
    }

    public Participant participant(long exchange, Organisation organisation, @Nullable String billingAccount) {
        UUID publicId = UUID.randomUUID();
        long asn = COUNTER.incrementAndGet();
        long id = insert("INSERT INTO participant (public_id, asn, exchange_id) VALUES (?, ?, ?)", publicId.toString(), asn, exchange);
        jdbc.sql("INSERT INTO participant_organisation (participant_id, effective_on, organisation_id) VALUES (?, '1900-01-01', ?)")
                .params(id, organisation.id()).update();
        publish(new ParticipantsRegistered(List.of(new ParticipantsRegistered.Registered(id, publicId, asn, exchange,
                organisation.id(), null, billingAccount))));
        return new Participant(id, publicId, asn, exchange);
    }

    public long service() {
        return insert("INSERT INTO service (code, name) VALUES (?, 'Port')", code("PORT"));
    }

    public long subscription(Participant participant, long service, String startsOn) {
        long id = insert("INSERT INTO subscription (public_id, participant_id, exchange_id, service_id, starts_on) VALUES (?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(), participant.id(), participant.exchange(), service, startsOn);
        jdbc.sql("INSERT INTO subscription_terms (subscription_id, effective_on, quantity) VALUES (?, ?, 1)").params(id, startsOn).update();
        changed(id, startsOn);
        return id;
    }

    public void changed(long subscription, String from) {
        publish(new SubscriptionsChanged(List.of(new SubscriptionsChanged.Changed(subscription, LocalDate.parse(from)))));
    }

    public void charged(long subscription, String through) {
        jdbc.sql("UPDATE charge_state SET charged_through = ? WHERE subscription_id = ?").params(through, subscription).update();
    }

    /** Key of the billing account that a participant is billed to in the end. */
    public long accountOf(Participant participant) {
        return jdbc.sql("""
                SELECT billing_account_id FROM billing_account_participant WHERE participant_id = ? ORDER BY effective_on DESC LIMIT 1
                """).param(participant.id()).query(Long.class).single();
    }

    public String publicIdOf(long account) {
        return jdbc.sql("SELECT public_id FROM billing_account WHERE id = ?").param(account).query(String.class).single();
    }

    /** A run in a state that has an account with an outcome. */
    public long run(String state, long account, String outcome) {
        long run = insert("INSERT INTO billing_run (public_id, kind, period, state, requested_by) VALUES (?, 'REGULAR', '2026-10', ?, 'test')",
                UUID.randomUUID().toString(), state);
        jdbc.sql("INSERT INTO billing_run_account (run_id, billing_account_id, outcome) VALUES (?, ?, ?)").params(run, account, outcome).update();
        return run;
    }

    public boolean isStale(long run, long account) {
        return jdbc.sql("SELECT stale FROM billing_run_account WHERE run_id = ? AND billing_account_id = ?").params(run, account)
                .query(Boolean.class).single();
    }

    /** Ends a run, so that it is live in no other test. */
    public void end(long run) {
        jdbc.sql("UPDATE billing_run SET state = 'DISCARDED' WHERE id = ?").param(run).update();
    }

    public String code(String prefix) {
        return prefix + COUNTER.incrementAndGet();
    }

    public long insert(String sql, Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(sql).params(values).update(key, "id");
        return key.getKeyAs(java.math.BigInteger.class).longValue();
    }
}
