package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the participants their billing accounts of today, in the zone of their exchange. */
@Component
class AccountsOfParticipants implements BillingAccountsOfParticipants {

    private static final String ACCOUNTS = """
            SELECT member.participant_id, member.effective_on, account.public_id, account.exchange_id
            FROM billing_account_participant member JOIN billing_account account ON account.id = member.billing_account_id
            WHERE member.participant_id IN (:participants)
            ORDER BY member.participant_id, member.effective_on
            """;
    private static final String EVER_BILLED_TO = """
            SELECT DISTINCT member.participant_id
            FROM billing_account_participant member JOIN billing_account account ON account.id = member.billing_account_id
            WHERE account.public_id = :account
            """;
    private static final String CHARGED = """
            SELECT DISTINCT participant_id FROM charge_state
            WHERE participant_id IN (:participants) AND charged_through IS NOT NULL AND NOT charged_through <=> settled_through
            """;

    /** From a day on, a participant is billed to an account (public id). */
    private record Row(long participant, LocalDate effectiveOn, String account, long exchange) {
    }

    private final JdbcClient jdbc;
    private final AccountNames names;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    AccountsOfParticipants(JdbcClient jdbc, AccountNames names, Exchanges exchanges, BusinessClock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    public Map<Long, String> billingAccountsOf(Collection<Long> participants) {
        Map<Long, LocalDate> todays = exchanges.all().stream()
                .collect(Collectors.toMap(Exchange::id, exchange -> clock.today(exchange.timeZone())));
        Map<Long, String> accounts = new HashMap<>();
        rows(participants, row -> {
            if (!row.effectiveOn().isAfter(todays.get(row.exchange()))) {
                accounts.put(row.participant(), row.account());
            }
        });
        return accounts;
    }

    @Override
    public Map<Long, History<String>> historiesOf(Collection<Long> participants) {
        Map<Long, List<History.Entry<String>>> entries = new HashMap<>();
        rows(participants, row -> entries.computeIfAbsent(row.participant(), one -> new ArrayList<>(1))
                .add(new History.Entry<>(row.effectiveOn(), row.account())));
        Map<Long, History<String>> histories = new HashMap<>();
        entries.forEach((participant, rows) -> histories.put(participant, new History<>(rows)));
        return histories;
    }

    private void rows(Collection<Long> participants, Consumer<Row> each) {
        Chunks.of(participants).forEach(chunk -> jdbc.sql(ACCOUNTS).param("participants", chunk).query(row -> {
            each.accept(new Row(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getLong(4)));
        }));
    }

    @Override
    public Set<Long> participantsOf(String billingAccount) {
        List<Long> ever = jdbc.sql(EVER_BILLED_TO).param("account", billingAccount).query(Long.class).list();
        return billingAccountsOf(ever).entrySet().stream().filter(today -> today.getValue().equals(billingAccount))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Named> named(Collection<String> given) {
        Map<String, Named> found = new LinkedHashMap<>();
        names.named(given).forEach((name, account) -> found.put(name, new Named(account.publicId(), account.exchange())));
        return found;
    }

    @Override
    public Set<Long> charged(Collection<Long> participants) {
        Set<Long> charged = new HashSet<>();
        Chunks.of(participants).forEach(chunk ->
                charged.addAll(jdbc.sql(CHARGED).param("participants", chunk).query(Long.class).list()));
        return charged;
    }
}
