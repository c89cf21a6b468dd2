package br.ix.invoice.subscription.register;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Pages of subscriptions that a caller may see. Public for the web package. */
@Component
public class SubscriptionPages {

    private static final String FOUND = """
            SELECT s.id
              FROM subscription s
             WHERE s.id > :after
               AND (:anybody = 1 OR s.participant_id IN (:participants))
               AND (:exchange IS NULL OR s.exchange_id = :exchange)
               AND (:activeOn IS NULL
                    OR (s.voided_at IS NULL AND s.starts_on <= :activeOn AND (s.ends_on IS NULL OR s.ends_on >= :activeOn)))
             ORDER BY s.id
             LIMIT :rows
            """;

    private static final String OF_PARTICIPANTS = """
            SELECT id, external_ref FROM subscription WHERE participant_id IN (:participants) ORDER BY id
            """;

    private static final String AT_EXCHANGE = """
            SELECT id FROM subscription WHERE exchange_id = :exchange AND id > :after ORDER BY id LIMIT :rows
            """;

    private static final long NOBODY = 0;

    private final NamedParameterJdbcTemplate jdbc;
    private final SubscriptionRows rows;
    private final Participants participants;
    private final Exchanges exchanges;

    SubscriptionPages(NamedParameterJdbcTemplate jdbc, SubscriptionRows rows, Participants participants, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.participants = participants;
        this.exchanges = exchanges;
    }

    /** The filters as they were given; null: not asked for. */
    public record Wanted(@Nullable String participant, @Nullable String asn, @Nullable String exchange, @Nullable String activeOn) {
    }

    public Page<SubscriptionRow> page(PageQuery query, Wanted wanted, Caller caller) {
        Inputs inputs = new Inputs(Form.of(wanted));
        Long asn = inputs.asn("asn");
        LocalDate activeOn = inputs.day("activeOn");
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        Collection<Long> whose = whose(wanted.participant(), asn, caller);
        Long exchange = exchanges.filter(wanted.exchange());
        return Page.ofKeys(jdbc.queryForList(FOUND, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows())
                .addValue("anybody", whose == null ? 1 : 0)
                .addValue("participants", whose == null || whose.isEmpty() ? List.of(NOBODY) : whose)
                .addValue("exchange", exchange).addValue("activeOn", activeOn), Long.class), query, rows::read);
    }

    /** Keys of the subscriptions of participants, in their order, each with its external reference. */
    public Map<Long, @Nullable String> ofParticipants(Collection<Long> owners) {
        Map<Long, @Nullable String> found = new LinkedHashMap<>();
        if (!owners.isEmpty()) {
            jdbc.query(OF_PARTICIPANTS, Map.of("participants", owners), row -> {
                found.put(row.getLong(1), row.getString(2));
            });
        }
        return found;
    }

    /** Keys of those at an exchange behind a key, in their order. */
    public List<Long> atExchange(long exchange, long after, int most) {
        return jdbc.queryForList(AT_EXCHANGE, Map.of("exchange", exchange, "after", after, "rows", most), Long.class);
    }

    public boolean isVisible(SubscriptionRow row, Caller caller) {
        Set<Long> own = participants.visibleTo(caller);
        return own == null || own.contains(row.participant().id());
    }

    /** Keys of the participants that all filters allow; null: any. */
    private @Nullable Collection<Long> whose(@Nullable String participant, @Nullable Long asn, Caller caller) {
        Collection<Long> named = participant == null ? null : participants.withPublicIds(Set.of(participant)).values();
        Collection<Long> numbered = asn == null ? null : participants.withAsn(asn);
        Set<Long> own = participants.visibleTo(caller);
        return Stream.of(Optional.ofNullable(named), Optional.ofNullable(numbered), Optional.<Collection<Long>>ofNullable(own))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.stream().filter(other::contains).toList()).orElse(null);
    }
}
