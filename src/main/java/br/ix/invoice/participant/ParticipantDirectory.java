package br.ix.invoice.participant;

import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds participants by what a person types: an ASN (with or without AS before it), or a part of the organisation's name. */
@Component
class ParticipantDirectory {

    private static final String SEARCH = """
            SELECT p.id, p.public_id, p.asn, p.exchange_id AS exchange, o.legal_name AS organisation, f.name AS profile, p.joined_on, p.left_on
            FROM participant p
            JOIN participant_organisation po ON po.participant_id = p.id AND po.effective_on =
                (SELECT MAX(x.effective_on) FROM participant_organisation x WHERE x.participant_id = p.id AND x.effective_on <= :today)
            JOIN organisation o ON o.id = po.organisation_id
            LEFT JOIN participant_profile pf ON pf.participant_id = p.id AND pf.effective_on =
                (SELECT MAX(x.effective_on) FROM participant_profile x WHERE x.participant_id = p.id AND x.effective_on <= :today)
            LEFT JOIN profile f ON f.id = pf.profile_id
            WHERE p.id > :after AND (:exchange IS NULL OR p.exchange_id = :exchange)
              AND (:asn IS NULL OR p.asn = :asn) AND (:name IS NULL OR o.legal_name LIKE :name)
            ORDER BY p.id LIMIT :rows
            """;

    private final JdbcClient database;
    private final BusinessClock clock;

    ParticipantDirectory(JdbcClient database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page in the order in which they were registered; {@code typed} null: all, {@code exchange} (its key) null: everywhere. */
    Page<Participants.Entry> search(@Nullable String typed, @Nullable Long exchange, PageQuery query) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        Long asn = asn(text);
        String name = text == null || asn != null ? null : "%" + literal(text) + "%";
        return Page.of(database.sql(SEARCH).param("today", clock.today(ZoneOffset.UTC)).param("exchange", exchange)
                .param("asn", asn).param("name", name).param("after", query.afterId()).param("rows", query.rows())
                .query(Participants.Entry.class).list(), query, entry -> String.valueOf(entry.id()));
    }

    private static @Nullable Long asn(@Nullable String text) {
        return text != null && text.toUpperCase(Locale.ROOT).matches("(AS)?[0-9]{1,10}") ? Long.valueOf(text.replaceAll("[^0-9]", "")) : null;
    }

    /** The signs that LIKE reads as patterns stand for themselves. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
