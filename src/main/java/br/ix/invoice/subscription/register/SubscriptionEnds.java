package br.ix.invoice.subscription.register;

import br.ix.invoice.catalog.ServicesDeletionRequested;
import br.ix.invoice.participant.ParticipantsDeletionRequested;
import br.ix.invoice.participant.ParticipantsLeft;
import br.ix.invoice.participant.SubscriptionsOfParticipants;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.SubscriptionsChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Subscriptions end when their participants leave; participants and services with subscriptions are not deleted. */
@Component
class SubscriptionEnds implements SubscriptionsOfParticipants {

    private static final String GOING_ON = """
            SELECT id, participant_id, ends_on
              FROM subscription
             WHERE participant_id IN (:participants) AND voided_at IS NULL
             ORDER BY id
               FOR UPDATE
            """;

    private static final String END = """
            UPDATE subscription SET ends_on = :endsOn, version = version + 1 WHERE id = :id
            """;

    private static final String SETTLED = """
            SELECT participant_id, MAX(settled_through)
              FROM subscription
             WHERE participant_id IN (:participants) AND settled_through IS NOT NULL AND voided_at IS NULL
             GROUP BY participant_id
            """;

    private static final String LAST_STARTS = """
            SELECT participant_id, MAX(starts_on)
              FROM subscription
             WHERE participant_id IN (:participants) AND voided_at IS NULL
             GROUP BY participant_id
            """;

    private static final String OF_PARTICIPANTS = """
            SELECT COUNT(*) FROM subscription WHERE participant_id IN (:ids)
            """;

    private static final String OF_SERVICES = """
            SELECT COUNT(*) FROM subscription WHERE service_id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    SubscriptionEnds(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(ParticipantsLeft event) {
        Map<Long, LocalDate> leaving = event.participants().stream()
                .collect(Collectors.toMap(ParticipantsLeft.Left::id, ParticipantsLeft.Left::leftOn, (one, last) -> last));
        List<SqlParameterSource> ends = new ArrayList<>();
        List<SubscriptionsChanged.Changed> changed = new ArrayList<>();
        jdbc.query(GOING_ON, Map.of("participants", leaving.keySet()), row -> {
            LocalDate leftOn = leaving.get(row.getLong(2));
            LocalDate endsOn = row.getObject(3, LocalDate.class);
            if (endsOn == null || endsOn.isAfter(leftOn)) {
                ends.add(new MapSqlParameterSource("id", row.getLong(1)).addValue("endsOn", leftOn));
                changed.add(new SubscriptionsChanged.Changed(row.getLong(1), leftOn.plusDays(1)));
            }
        });
        if (!ends.isEmpty()) {
            jdbc.batchUpdate(END, ends.toArray(SqlParameterSource[]::new));
            events.publishEvent(new SubscriptionsChanged(changed));
        }
    }

    @EventListener
    void on(ParticipantsDeletionRequested event) {
        refuseWhereAny(OF_PARTICIPANTS, event.participants(), "participant-in-use", "Subscriptions hang on the participant: it cannot be deleted");
    }

    @EventListener
    void on(ServicesDeletionRequested event) {
        refuseWhereAny(OF_SERVICES, event.services(), "service-in-use", "Subscriptions hang on the service: it cannot be deleted");
    }

    @Override
    public Map<Long, LocalDate> settledThrough(Collection<Long> participants) {
        return days(SETTLED, participants);
    }

    @Override
    public Map<Long, LocalDate> lastStarts(Collection<Long> participants) {
        return days(LAST_STARTS, participants);
    }

    private Map<Long, LocalDate> days(String query, Collection<Long> participants) {
        Map<Long, LocalDate> days = new HashMap<>();
        jdbc.query(query, Map.of("participants", participants), row -> {
            days.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return days;
    }

    private void refuseWhereAny(String query, List<Long> ids, String code, String detail) {
        if (jdbc.queryForObject(query, Map.of("ids", ids), Long.class) > 0) {
            throw Refusal.conflict(code, detail);
        }
    }
}
