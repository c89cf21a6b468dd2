package br.ix.invoice.participant.register;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds participants by AS number, exchange, and words of the organisation that they have today. */
@Component
class ParticipantSearch {

    private static final String FOUND = """
            SELECT p.id
              FROM participant p
             WHERE p.id > :after
               AND (:asn IS NULL OR p.asn = :asn)
               AND (:exchange IS NULL OR p.exchange_id = :exchange)
               AND (:everything = 1 OR p.id IN (:own))
               AND (:words IS NULL
                    OR LOCATE(:number, CAST(p.asn AS CHAR)) > 0
                    OR EXISTS (SELECT 1
                                 FROM participant_organisation po
                                 JOIN organisation o ON o.id = po.organisation_id
                                WHERE po.participant_id = p.id
                                  AND po.effective_on = (SELECT MAX(now.effective_on)
                                                           FROM participant_organisation now
                                                          WHERE now.participant_id = p.id AND now.effective_on <= :today)
                                  AND (LOCATE(:words, o.legal_name) > 0 OR LOCATE(:taxId, o.tax_id) > 0)))
             ORDER BY p.id
             LIMIT :rows
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final BusinessClock clock;

    ParticipantSearch(NamedParameterJdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is searched for; null: anything. {@code own}: only these participants, null: all. */
    record Filter(@Nullable Long asn, @Nullable Long exchange, @Nullable String words, @Nullable Set<Long> own) {
    }

    /** Keys of one page. */
    List<Long> page(PageQuery query, Filter filter) {
        String words = filter.words() == null || filter.words().isBlank() ? null : filter.words().strip();
        return jdbc.queryForList(FOUND, new MapSqlParameterSource("after", query.afterId()).addValue("rows", query.rows())
                .addValue("asn", filter.asn()).addValue("exchange", filter.exchange())
                .addValue("everything", filter.own() == null ? 1 : 0).addValue("own", OwnParticipants.orNobody(filter.own()))
                .addValue("words", words).addValue("number", number(words)).addValue("taxId", taxId(words))
                .addValue("today", clock.today(clock.getZone())), Long.class);
    }

    /** AS64500 is searched as 64500. */
    private static @Nullable String number(@Nullable String words) {
        String digits = words == null ? "" : words.toUpperCase(Locale.ROOT).replaceFirst("^AS(?=\\d+$)", "");
        return digits.matches("\\d+") ? digits : null;
    }

    private static @Nullable String taxId(@Nullable String words) {
        String canonical = words == null ? "" : TaxId.canonical(words);
        return canonical.isEmpty() ? null : canonical;
    }
}
