package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.run.OpenStates.State;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the accounts of a chunk and everything about them, each kind of fact by one query for the whole chunk. */
@Component
class ChunkFacts {

    private static final String LOCK_DUE = """
            SELECT billing_account_id FROM billing_run_account
            WHERE run_id = :run AND billing_account_id BETWEEN :first AND :last AND outcome = 'DUE'
            ORDER BY billing_account_id LIMIT :most FOR UPDATE
            """;

    private static final String LAST_DUE = """
            SELECT MAX(billing_account_id) FROM (SELECT billing_account_id FROM billing_run_account
            WHERE run_id = :run AND billing_account_id BETWEEN :first AND :last AND outcome = 'DUE'
            ORDER BY billing_account_id LIMIT :most) AS next_accounts
            """;

    private static final String READ_ACCOUNTS = """
            SELECT a.id, a.public_id, a.exchange_id, y.organisation_id, y.snapshot
            FROM billing_account a
            JOIN billing_account_payer p ON p.billing_account_id = a.id AND p.effective_on <= :day
                 AND NOT EXISTS (SELECT 1 FROM billing_account_payer later WHERE later.billing_account_id = a.id
                                 AND later.effective_on > p.effective_on AND later.effective_on <= :day)
            JOIN payer y ON y.organisation_id = p.organisation_id
            WHERE a.id IN (:accounts) ORDER BY a.id
            """;

    private static final String READ_PARTICIPANTS = """
            SELECT p.billing_account_id, p.participant_id, p.asn FROM billing_account_participant p
            WHERE p.billing_account_id IN (:accounts) AND p.effective_on <= :day
              AND NOT EXISTS (SELECT 1 FROM billing_account_participant later WHERE later.participant_id = p.participant_id
                              AND later.effective_on > p.effective_on AND later.effective_on <= :day)
            ORDER BY p.billing_account_id, p.asn
            """;

    /** A participant of an account. */
    private record Member(long account, long participant, long asn) {
    }

    private final JdbcClient database;
    private final OpenStates states;
    private final Subscriptions subscriptions;
    private final Participants participants;

    ChunkFacts(JdbcClient database, OpenStates states, Subscriptions subscriptions, Participants participants) {
        this.database = database;
        this.states = states;
        this.subscriptions = subscriptions;
        this.participants = participants;
    }

    /** Locks the next accounts of a range that this run has not handled, in the order of their keys; empty at its end. */
    List<Long> lockDue(long run, AccountRange range, int most) {
        return database.sql(LOCK_DUE).param("run", run).param("first", range.first()).param("last", range.last())
                .param("most", most).query(Long.class).list();
    }

    /** The last of the next accounts that this run has not handled, without waiting for anybody; 0 where there is none. */
    long lastDue(long run, AccountRange range, int most) {
        return database.sql(LAST_DUE).param("run", run).param("first", range.first()).param("last", range.last()).param("most", most)
                .query(Long.class).optional().orElse(0L);
    }

    /** Everything about the accounts; {@code day}: the last of the period, {@code horizon}: the last that could be charged. */
    List<DueAccount> read(List<Long> accounts, LocalDate day, LocalDate horizon) {
        return read(accounts, day, participants -> states.open(participants, horizon));
    }

    /** The same with subscriptions of which nothing is due any more. */
    List<DueAccount> readAll(List<Long> accounts, LocalDate day, LocalDate horizon) {
        return read(accounts, day, participants -> states.begun(participants, horizon));
    }

    private List<DueAccount> read(List<Long> accounts, LocalDate day, Function<Collection<Long>, List<State>> statesOf) {
        List<Member> members = database.sql(READ_PARTICIPANTS).param("accounts", accounts).param("day", day)
                .query((row, n) -> new Member(row.getLong(1), row.getLong(2), row.getLong(3))).list();
        Map<Long, List<DueAccount.Owing>> owing = owing(members, statesOf);
        return database.sql(READ_ACCOUNTS).param("accounts", accounts).param("day", day)
                .query((row, n) -> new DueAccount(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4),
                        row.getString(5), owing.getOrDefault(row.getLong(1), List.of()))).list();
    }

    private Map<Long, List<DueAccount.Owing>> owing(List<Member> members, Function<Collection<Long>, List<State>> statesOf) {
        Map<Long, Member> byParticipant = members.stream().collect(Collectors.toMap(Member::participant, member -> member));
        List<State> open = statesOf.apply(byParticipant.keySet());
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Long, Charged> charged = states.charged(open);
        Map<Long, List<ProfileDiscount>> discounts = discounts(byParticipant);
        Map<Long, Subscription> facts = new HashMap<>(open.size() * 2);
        subscriptions.withIds(open.stream().map(State::subscription).toList()).forEach(fact -> facts.put(fact.id(), fact));
        Map<Long, List<DueAccount.Owing>> owing = new LinkedHashMap<>();
        for (State state : open) {
            Member member = byParticipant.get(state.participant());
            owing.computeIfAbsent(member.account(), key -> new ArrayList<>()).add(new DueAccount.Owing(member.asn(),
                    facts.get(state.subscription()), charged.get(state.subscription()), state.version(),
                    discounts.getOrDefault(state.participant(), List.of())));
        }
        return owing;
    }

    private Map<Long, List<ProfileDiscount>> discounts(Map<Long, Member> byParticipant) {
        return participants.profileDiscounts(byParticipant.keySet()).stream()
                .collect(Collectors.groupingBy(ProfileDiscount::participant));
    }
}
