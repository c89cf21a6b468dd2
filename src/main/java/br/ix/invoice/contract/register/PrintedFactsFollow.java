package br.ix.invoice.contract.register;

import br.ix.invoice.contract.ContractSigned;
import br.ix.invoice.contract.ContractUnsigned;
import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.participant.OrganisationsChanged;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what contracts print, in the transaction of each change. A valid contract that was signed with other facts of the organisation is
 * unsigned; a signed one that is no longer valid stays as it was signed.
 */
@Component
class PrintedFactsFollow {

    static final String FACTS_CHANGED = "FACTS_CHANGED";

    private static final int CHUNK = 1_000;

    private static final String OF_ORGANISATIONS = """
            SELECT id FROM contract WHERE organisation_id IN (:values) AND (is_valid = 1 OR is_signed = 0)
            """;

    private static final String OF_PARTICIPANTS = """
            SELECT id FROM contract WHERE participant_id IN (:values) AND (is_valid = 1 OR is_signed = 0)
            """;

    private static final String AT_EXCHANGES = """
            SELECT id FROM contract WHERE exchange_id IN (:values) AND is_signed = 0
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ContractRows rows;
    private final ContractFacts facts;
    private final ContractSignatures signatures;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PrintedFactsFollow(NamedParameterJdbcTemplate jdbc, ContractRows rows, ContractFacts facts, ContractSignatures signatures,
                       BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.facts = facts;
        this.signatures = signatures;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(OrganisationsChanged event) {
        follow(OF_ORGANISATIONS, event.organisations());
    }

    @EventListener
    void on(ParticipantsChanged event) {
        follow(OF_PARTICIPANTS, event.participants().stream().filter(one -> one.organisation() != null)
                .map(ParticipantsChanged.Changed::id).toList());
    }

    @EventListener
    void on(ExchangesChanged event) {
        follow(AT_EXCHANGES, event.exchanges());
    }

    private void follow(String contractsOf, List<Long> values) {
        for (int from = 0; from < values.size(); from += CHUNK) {
            List<Long> chunk = values.subList(from, Math.min(from + CHUNK, values.size()));
            follow(jdbc.queryForList(contractsOf, Map.of("values", chunk), Long.class));
        }
    }

    /** Looks at contracts anew, locked, in order; the state in which they are found then counts. */
    void follow(Collection<Long> contracts) {
        List<ContractRow> found = rows.lock(contracts);
        Map<Long, PrintedFacts> today = facts.of(found.stream().map(ContractRow::participant).distinct().toList());
        List<ContractRow> written = new ArrayList<>();
        List<ContractRow> unsigned = new ArrayList<>();
        for (ContractRow row : found) {
            PrintedFacts now = today.get(row.participant().id());
            boolean another = row.organisation() != row.participant().organisation();
            if (row.isSigned() && row.valid() && !now.party().equals(row.facts().party())) {
                unsigned.add(row);
                written.add(row.printing(now, row.participant().organisation(), null));
            } else if (another || !row.isSigned() && !now.equals(row.facts())) {
                written.add(row.printing(row.isSigned() ? row.facts() : now, row.participant().organisation(), row.signature()));
            }
        }
        rows.update(written);
        unsign(unsigned);
    }

    private void unsign(List<ContractRow> unsigned) {
        if (!unsigned.isEmpty()) {
            LocalDate today = clock.today(clock.getZone());
            signatures.end(unsigned.stream().map(ContractRow::id).toList(), today, FACTS_CHANGED);
            events.publishEvent(new ContractUnsigned(unsigned.stream()
                    .map(row -> new ContractSigned.Contract(row.id(), row.participant().id())).toList()));
        }
    }
}
