package br.ix.invoice.invoicing.account;

import br.ix.invoice.invoicing.account.AccountPayers.Payer;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.participant.ParticipantsChanged.Changed;
import br.ix.invoice.rest.Faults;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows participants that change: a new organisation pays the participant's own account from that day, a new billing account takes
 * it over from that day, and what is already charged from that day on is revised.
 */
@Component
class AccountMoves {

    private final Participants participants;
    private final AccountNames names;
    private final AccountPayers payers;
    private final AccountMembers members;
    private final ChargeStates states;
    private final StaleAccounts stale;

    AccountMoves(Participants participants, AccountNames names, AccountPayers payers, AccountMembers members,
                 ChargeStates states, StaleAccounts stale) {
        this.participants = participants;
        this.names = names;
        this.payers = payers;
        this.members = members;
        this.states = states;
        this.stale = stale;
    }

    @EventListener
    void on(ParticipantsChanged event) {
        List<Long> changed = event.participants().stream().map(Changed::id).toList();
        // A correction forgets where a participant was: the accounts that it leaves are marked before.
        stale.ofParticipants(changed);
        List<Payer> paying = changePayers(event.participants().stream().filter(one -> one.organisation() != null).toList());
        move(event.participants().stream().filter(one -> one.billingAccount() != null).toList());
        stale.ofParticipants(changed);
        stale.ofAccounts(paying.stream().map(Payer::account).toList());
        states.reviseParticipants(event.participants());
        paying.stream().collect(Collectors.groupingBy(Payer::effectiveOn, Collectors.mapping(Payer::account, Collectors.toList())))
                .forEach(states::reviseAccounts);
    }

    /** An account of its own may be shared with others: what is charged to them is revised too. */
    private List<Payer> changePayers(List<Changed> changes) {
        Map<Long, Long> own = names.ownAccounts(changes.stream().map(Changed::id).toList());
        List<Payer> paying = changes.stream().filter(one -> own.containsKey(one.id()))
                .map(one -> new Payer(own.get(one.id()), one.effectiveOn(), one.organisation())).toList();
        payers.change(paying);
        return paying;
    }

    private void move(List<Changed> changes) {
        Map<String, AccountNames.Named> named = names.named(changes.stream().map(Changed::billingAccount).toList());
        Map<Long, Participant> moving = participants.withIds(changes.stream().map(Changed::id).toList());
        Faults faults = new Faults();
        changes.forEach(one -> NewAccounts.check(one.billingAccount(), moving.get(one.id()).exchange(), named, faults));
        faults.refuseIfAny();
        members.change(changes.stream().map(one -> new AccountMembers.Member(one.id(), one.effectiveOn(),
                named.get(one.billingAccount()).id(), moving.get(one.id()).asn())).toList());
    }
}
