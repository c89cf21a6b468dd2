package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Chunks.of(participants).forEach(chunk -> jdbc.sql(ACCOUNTS).param("participants", chunk).query(row -> {
            LocalDate today = todays.get(row.getLong("exchange_id"));
            if (!row.getObject("effective_on", LocalDate.class).isAfter(today)) {
                accounts.put(row.getLong("participant_id"), row.getString("public_id"));
            }
        }));
        return accounts;
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
