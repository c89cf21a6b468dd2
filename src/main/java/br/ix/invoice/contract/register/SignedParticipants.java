package br.ix.invoice.contract.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Who has a valid contract that is signed. Public for the face. */
@Component
public class SignedParticipants {

    private static final String SIGNED = """
            SELECT DISTINCT participant_id FROM contract WHERE participant_id IN (:participants) AND is_valid = 1 AND is_signed = 1
            """;

    private final NamedParameterJdbcTemplate jdbc;

    SignedParticipants(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these participants (keys) that have one, of any kind; one query for any number. */
    public Set<Long> among(Collection<Long> participants) {
        return participants.isEmpty() ? Set.of()
                : new HashSet<>(jdbc.queryForList(SIGNED, Map.of("participants", participants), Long.class));
    }
}
