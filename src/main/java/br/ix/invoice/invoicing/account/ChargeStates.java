package br.ix.invoice.invoicing.account;

import br.ix.invoice.participant.ParticipantsChanged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Marks in {@code charge_state} from which day on charged subscriptions must be looked at again. Days settled elsewhere, and days
 * before the subscription begins, are never revised; where nothing of ours is charged there is nothing to mark.
 */
@Component
class ChargeStates {

    private static final String REVISE_PARTICIPANTS = """
            UPDATE charge_state
            SET revised_from = LEAST(COALESCE(revised_from, charged_through),
                    GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))),
                version = version + 1
            WHERE participant_id IN (:participants) AND charged_through >=
                GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))
            """;

    private static final String REVISE_ACCOUNTS = """
            UPDATE (SELECT participant_id FROM billing_account_participant WHERE billing_account_id IN (:accounts)
                    UNION SELECT participant_id FROM billing_account_former_participant WHERE billing_account_id IN (:accounts)) AS m
            STRAIGHT_JOIN charge_state c ON c.participant_id = m.participant_id
            SET c.revised_from = LEAST(COALESCE(c.revised_from, c.charged_through),
                    GREATEST(:from, c.starts_on, COALESCE(DATE_ADD(c.settled_through, INTERVAL 1 DAY), c.starts_on))),
                c.version = c.version + 1
            WHERE c.charged_through >= GREATEST(:from, c.starts_on, COALESCE(DATE_ADD(c.settled_through, INTERVAL 1 DAY), c.starts_on))
            """;
    private static final String REVISE_EXCHANGE = """
            UPDATE charge_state
            SET revised_from = LEAST(COALESCE(revised_from, charged_through),
                    GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))),
                version = version + 1
            WHERE exchange_id = :exchange AND charged_through >=
                GREATEST(:from, starts_on, COALESCE(DATE_ADD(settled_through, INTERVAL 1 DAY), starts_on))
            """;
    private static final String CHARGED_ACCOUNTS = """
            SELECT DISTINCT member.billing_account_id
            FROM billing_account_participant member JOIN charge_state state ON state.participant_id = member.participant_id
            WHERE member.billing_account_id IN (:accounts)
              AND state.charged_through IS NOT NULL AND NOT state.charged_through <=> state.settled_through
            UNION SELECT billing_account_id FROM billing_account_former_participant WHERE billing_account_id IN (:accounts)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    ChargeStates(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void reviseParticipants(List<ParticipantsChanged.Changed> changes) {
        Map<LocalDate, List<Long>> byDay = changes.stream().collect(Collectors.groupingBy(ParticipantsChanged.Changed::effectiveOn,
                Collectors.mapping(ParticipantsChanged.Changed::id, Collectors.toList())));
        byDay.forEach(this::reviseParticipants);
    }

    void reviseParticipants(LocalDate from, Collection<Long> participants) {
        Chunks.of(participants).forEach(chunk -> jdbc.update(REVISE_PARTICIPANTS, Map.of("from", from, "participants", chunk)));
    }

    /** What is charged of participants that are or were on accounts, from a day on. */
    void reviseAccounts(LocalDate from, Collection<Long> accounts) {
        Chunks.of(accounts).forEach(chunk -> jdbc.update(REVISE_ACCOUNTS, Map.of("from", from, "accounts", chunk)));
        accounts.forEach(account -> events.publishEvent(new AccountRebilled(account, from)));
    }

    /** What is charged at an exchange, from a day on. */
    void reviseExchange(LocalDate from, long exchange) {
        jdbc.update(REVISE_EXCHANGE, Map.of("from", from, "exchange", exchange));
    }

    /** Those of the accounts whose participants something was charged to. */
    Set<Long> chargedAccounts(Collection<Long> accounts) {
        Set<Long> charged = new HashSet<>();
        Chunks.of(accounts).forEach(chunk -> charged.addAll(jdbc.queryForList(CHARGED_ACCOUNTS, Map.of("accounts", chunk), Long.class)));
        return charged;
    }
}
