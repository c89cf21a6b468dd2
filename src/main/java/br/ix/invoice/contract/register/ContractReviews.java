package br.ix.invoice.contract.register;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at contracts again on the day on which a participant gets another organisation, where that is a day to come. A day that came is looked
 * for twice a minute; several processes may look at once, {@link PrintedFactsFollow} finds the second time that all is done.
 */
@Component
class ContractReviews {

    private static final String KEEP = """
            INSERT INTO contract_review (participant_id, due_on) VALUES (:participant, :day) ON DUPLICATE KEY UPDATE due_on = VALUES(due_on)
            """;

    private static final String DUE = """
            SELECT participant_id, due_on FROM contract_review WHERE due_on <= :latest ORDER BY due_on, participant_id LIMIT 1000
            """;

    private static final String CONTRACTS = """
            SELECT id FROM contract WHERE participant_id IN (:participants) AND (is_valid = 1 OR is_signed = 0)
            """;

    private static final String DONE = """
            DELETE FROM contract_review WHERE participant_id IN (:participants) AND due_on <= :day
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final PrintedFactsFollow follow;
    private final Participants participants;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    ContractReviews(NamedParameterJdbcTemplate jdbc, PrintedFactsFollow follow, Participants participants, Exchanges exchanges, BusinessClock clock) {
        this.jdbc = jdbc;
        this.follow = follow;
        this.participants = participants;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    private record Review(long participant, LocalDate day) {
    }

    /** Days that are not over anywhere; what has begun already is looked at once more, which changes nothing. */
    @EventListener
    void on(ParticipantsChanged event) {
        LocalDate earliest = clock.today(ZoneOffset.MIN);
        MapSqlParameterSource[] rows = event.participants().stream().filter(one -> one.organisation() != null && one.effectiveOn().isAfter(earliest))
                .map(one -> new MapSqlParameterSource("participant", one.id()).addValue("day", one.effectiveOn())).toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            jdbc.batchUpdate(KEEP, rows);
        }
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000)
    @Transactional
    public void look() {
        List<Review> due = jdbc.query(DUE, Map.of("latest", clock.today(ZoneOffset.MAX)),
                (row, index) -> new Review(row.getLong(1), row.getObject(2, LocalDate.class)));
        if (!due.isEmpty()) {
            begun(due).forEach(this::review);
        }
    }

    /** By the day that it is at their exchanges, the participants of which a day has come; those that are no longer there too. */
    private Map<LocalDate, List<Long>> begun(List<Review> due) {
        Map<Long, Participant> known = participants.withIds(due.stream().map(Review::participant).distinct().toList());
        Map<Long, ZoneId> zones = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Exchange::timeZone));
        return due.stream().filter(one -> !one.day().isAfter(today(known.get(one.participant()), zones))).collect(Collectors.groupingBy(
                one -> today(known.get(one.participant()), zones), Collectors.mapping(Review::participant, Collectors.toList())));
    }

    private LocalDate today(@Nullable Participant participant, Map<Long, ZoneId> zones) {
        return clock.today(participant == null ? ZoneOffset.MAX : zones.get(participant.exchange()));
    }

    private void review(LocalDate today, Collection<Long> whose) {
        follow.follow(jdbc.queryForList(CONTRACTS, Map.of("participants", whose), Long.class));
        jdbc.update(DONE, Map.of("participants", whose, "day", today));
    }
}
