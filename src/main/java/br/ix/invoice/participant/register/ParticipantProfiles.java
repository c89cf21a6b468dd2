package br.ix.invoice.participant.register;

import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which profile participants have from which day on, for the runs: one query for any number. */
@Repository
class ParticipantProfiles {

    private static final String HELD = """
            SELECT participant_id, effective_on, profile_id
              FROM participant_profile
             WHERE participant_id IN (:ids)
             ORDER BY participant_id, effective_on
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ParticipantProfiles(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of profiles (null: none from that day) by key of the participant, in the order of the participants. */
    Map<Long, History<@Nullable Long>> of(Collection<Long> participants) {
        Map<Long, List<History.Entry<@Nullable Long>>> held = new TreeMap<>();
        if (!participants.isEmpty()) {
            jdbc.query(HELD, Map.of("ids", participants), row -> {
                held.computeIfAbsent(row.getLong(1), none -> new ArrayList<>(1))
                        .add(new History.Entry<>(row.getObject(2, LocalDate.class), row.getObject(3, Long.class)));
            });
        }
        Map<Long, History<@Nullable Long>> histories = new TreeMap<>();
        held.forEach((id, entries) -> histories.put(id, new History<>(entries)));
        return histories;
    }
}
