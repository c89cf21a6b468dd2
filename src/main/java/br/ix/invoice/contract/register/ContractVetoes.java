package br.ix.invoice.contract.register;

import br.ix.invoice.participant.ParticipantsDeletionRequested;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** A participant whose contract was signed stays; contracts that nobody signed go with it. */
@Component
class ContractVetoes {

    private static final String SIGNED = """
            SELECT c.public_id FROM contract c JOIN contract_signature s ON s.contract_id = c.id
             WHERE c.participant_id IN (:participants) LIMIT 1
            """;

    private static final String FORGET = """
            DELETE FROM contract WHERE participant_id IN (:participants)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ContractVetoes(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ParticipantsDeletionRequested event) {
        Map<String, List<Long>> whose = Map.of("participants", event.participants());
        if (!event.participants().isEmpty()) {
            jdbc.queryForList(SIGNED, whose, String.class).stream().findFirst().ifPresent(contract -> {
                throw Refusal.conflict("participant-in-use", "The participant has signed the contract '%s'".formatted(contract))
                        .with("contract", contract);
            });
            jdbc.update(FORGET, whose);
        }
    }
}
