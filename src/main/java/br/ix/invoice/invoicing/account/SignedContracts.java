package br.ix.invoice.invoicing.account;

import br.ix.invoice.contract.ContractSigned;
import br.ix.invoice.contract.ContractUnsigned;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.time.History;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where an issuer asks for signed contracts, a signature that comes or goes decides who is billed: drafts become stale. */
@Component
class SignedContracts {

    private final Participants participants;
    private final Exchanges exchanges;
    private final StaleAccounts stale;

    SignedContracts(Participants participants, Exchanges exchanges, StaleAccounts stale) {
        this.participants = participants;
        this.exchanges = exchanges;
        this.stale = stale;
    }

    @EventListener
    void on(ContractSigned event) {
        mark(event.contracts());
    }

    @EventListener
    void on(ContractUnsigned event) {
        mark(event.contracts());
    }

    private void mark(List<ContractSigned.Contract> contracts) {
        Map<Long, History<Issuer>> issuing = exchanges.issuersByDay();
        List<Long> asked = participants.withIds(contracts.stream().map(ContractSigned.Contract::participant).distinct().toList()).values().stream()
                .filter(one -> issuing.get(one.exchange()).entries().stream().anyMatch(entry -> entry.value().requiresSignedContract()))
                .map(Participant::id).toList();
        stale.ofParticipants(asked);
    }
}
