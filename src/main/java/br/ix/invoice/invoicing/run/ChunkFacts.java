package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.charge.ChargedLine;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.run.OpenStates.State;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ProfileDiscount;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final String READ_FORMER_PRINTS = """
            SELECT i.organisation_id, COALESCE(y.snapshot, i.bill_to) AS snapshot
            FROM invoice i LEFT JOIN payer y ON y.organisation_id = i.organisation_id
            WHERE i.id IN (:invoices) ORDER BY i.id
            """;

    private final JdbcClient database;
    private final ChunkPayers payers;
    private final OpenStates states;
    private final Subscriptions subscriptions;
    private final Participants participants;

    ChunkFacts(JdbcClient database, ChunkPayers payers, OpenStates states, Subscriptions subscriptions, Participants participants) {
        this.database = database;
        this.payers = payers;
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

    /** Everything about the accounts on the day of the book, the last of the period; {@code horizon}: the last that could be charged. */
    List<DueAccount> read(List<Long> chunk, RunBook.Reading book, LocalDate horizon) {
        return read(chunk, book, participants -> states.open(participants, horizon));
    }

    /** The same with subscriptions of which nothing is due any more. */
    List<DueAccount> readAll(List<Long> chunk, RunBook.Reading book, LocalDate horizon) {
        return read(chunk, book, participants -> states.begun(participants, horizon));
    }

    private List<DueAccount> read(List<Long> chunk, RunBook.Reading book, Function<Collection<Long>, List<State>> statesOf) {
        ChunkPayers.Reading reading = payers.read(chunk, book);
        Map<Long, List<DueAccount.Owing>> owing = owing(reading.participants(), statesOf);
        owing.forEach((account, list) -> addFormerPrints(reading.accounts().get(account), list));
        return chunk.stream().map(id -> dueAccount(reading.accounts().get(id), book, owing.getOrDefault(id, List.of()))).toList();
    }

    private static DueAccount dueAccount(ChunkPayers.Account account, RunBook.Reading book, List<DueAccount.Owing> owing) {
        Payer present = ChunkPayers.on(book.day(), account, book.issuing().at(account.exchange()));
        return new DueAccount(account.id(), account.publicId(), account.exchange(), present, account.prints(), account.order(), owing, List.of());
    }

    /** By account, in the order of ASNs and then of subscriptions. */
    private Map<Long, List<DueAccount.Owing>> owing(Map<Long, ChunkPayers.Participant> participants,
                                                    Function<Collection<Long>, List<State>> statesOf) {
        List<State> open = statesOf.apply(participants.keySet());
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Long, Charged> charged = states.charged(open);
        Map<Long, List<ProfileDiscount>> discounts = discounts(participants.keySet());
        Map<Long, Subscription> facts = new HashMap<>(open.size() * 2);
        subscriptions.withIds(open.stream().map(State::subscription).toList()).forEach(fact -> facts.put(fact.id(), fact));
        Map<Long, List<DueAccount.Owing>> owing = new LinkedHashMap<>();
        for (State state : open) {
            ChunkPayers.Participant participant = participants.get(state.participant());
            var one = new DueAccount.Owing(participant.asn(), facts.get(state.subscription()), charged.get(state.subscription()), state.version(),
                    discounts.getOrDefault(state.participant(), List.of()), participant.payers());
            participant.accounts().forEach(account -> owing.computeIfAbsent(account, key -> new ArrayList<>(3)).add(one));
        }
        owing.values().forEach(list -> list.sort(Comparator.comparingLong(DueAccount.Owing::asn)));
        return owing;
    }

    private Map<Long, List<ProfileDiscount>> discounts(Collection<Long> participants) {
        return this.participants.profileDiscounts(participants).stream().collect(Collectors.groupingBy(ProfileDiscount::participant));
    }

    /** Who was charged and is no longer a payer of the account, since its history was replaced, is credited in its own name. */
    private void addFormerPrints(ChunkPayers.Account account, List<DueAccount.Owing> owing) {
        List<Long> invoices = owing.stream().flatMap(one -> one.charged().lines().stream())
                .filter(line -> line.payer().account() == account.id() && !account.prints().containsKey(line.payer().organisation()))
                .map(ChargedLine::invoice).distinct().toList();
        if (!invoices.isEmpty()) {
            database.sql(READ_FORMER_PRINTS).param("invoices", invoices).query(row -> {
                account.prints().put(row.getLong(1), row.getString(2));
            });
        }
    }
}
