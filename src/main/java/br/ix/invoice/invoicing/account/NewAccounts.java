package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.participant.ParticipantsRegistered;
import br.ix.invoice.participant.ParticipantsRegistered.Registered;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.time.History;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives each new participant a billing account: one of its own, or the shared one that it names. The public id of an account of its
 * own is derived from the participant's, so that a repeated import makes the same account again.
 */
@Component
class NewAccounts {

    private static final RowInsert<Registered> MAKE = new RowInsert<>("""
            INSERT INTO billing_account (public_id, exchange_id, own_participant_id) VALUES (?, ?, ?)
            """, (values, one) -> values.add(ownAccountOf(one.publicId()).toString()).add(one.exchange()).add(one.id()));

    private final NamedParameterJdbcTemplate jdbc;
    private final AccountNames names;
    private final AccountPayers payers;
    private final AccountMembers members;
    private final StaleAccounts stale;

    NewAccounts(NamedParameterJdbcTemplate jdbc, AccountNames names, AccountPayers payers, AccountMembers members,
                StaleAccounts stale) {
        this.jdbc = jdbc;
        this.names = names;
        this.payers = payers;
        this.members = members;
        this.stale = stale;
    }

    @EventListener
    void on(ParticipantsRegistered event) {
        List<Registered> alone = event.participants().stream().filter(one -> one.billingAccount() == null).toList();
        List<Registered> shared = event.participants().stream().filter(one -> one.billingAccount() != null).toList();
        Chunks.of(alone).forEach(this::openOwn);
        joinNamed(shared);
    }

    private void openOwn(List<Registered> participants) {
        MAKE.write(jdbc.getJdbcTemplate(), participants);
        Map<Long, Long> accounts = names.ownAccounts(participants.stream().map(Registered::id).toList());
        payers.begin(participants.stream()
                .map(one -> new AccountPayers.Payer(accounts.get(one.id()), History.BEGINNING, one.organisation())).toList());
        members.begin(participants.stream()
                .map(one -> new AccountMembers.Member(one.id(), History.BEGINNING, accounts.get(one.id()), one.asn())).toList());
    }

    private void joinNamed(List<Registered> participants) {
        Map<String, AccountNames.Named> named = names.named(participants.stream().map(Registered::billingAccount).toList());
        Faults faults = new Faults();
        participants.forEach(one -> check(one.billingAccount(), one.exchange(), named, faults));
        faults.refuseIfAny();
        members.begin(participants.stream().map(one -> new AccountMembers.Member(one.id(), History.BEGINNING,
                named.get(one.billingAccount()).id(), one.asn())).toList());
        stale.ofParticipants(participants.stream().map(Registered::id).toList());
    }

    /** Adds a fault where a named account does not exist or belongs to another exchange. */
    static void check(String name, long exchange, Map<String, AccountNames.Named> named, Faults faults) {
        AccountNames.Named account = named.get(name);
        if (account == null) {
            faults.add("billingAccount", name, "There is no billing account '%s'; give its id or its externalRef".formatted(name));
        } else if (!Objects.equals(account.exchange(), exchange)) {
            faults.add("billingAccount", name, "Billing account '%s' belongs to another exchange than the participant".formatted(name));
        }
    }

    static UUID ownAccountOf(UUID participant) {
        return UUID.nameUUIDFromBytes(("billing-account:" + participant).getBytes(StandardCharsets.UTF_8));
    }
}
