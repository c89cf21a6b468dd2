package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Which billing account each participant is billed to, from a day on ({@code billing_account_participant}). */
@Component
class AccountMembers {

    private static final String WRITE = """
            INSERT INTO billing_account_participant (participant_id, effective_on, billing_account_id, asn)
            VALUES (:participant, :effectiveOn, :account, :asn)
            ON DUPLICATE KEY UPDATE billing_account_id = VALUES(billing_account_id), asn = VALUES(asn)
            """;
    private static final RowInsert<Member> BEGIN = new RowInsert<>("""
            INSERT INTO billing_account_participant (participant_id, effective_on, billing_account_id, asn) VALUES (?, ?, ?, ?)
            """, (values, member) -> values.add(member.participant()).addText(member.effectiveOn()).add(member.account()).add(member.asn()));
    private static final String FORGET = """
            DELETE FROM billing_account_participant WHERE participant_id IN (:participants)
            """;
    private static final String KEEP_CHARGED = """
            INSERT IGNORE INTO billing_account_former_participant (billing_account_id, participant_id)
            SELECT m.billing_account_id, m.participant_id FROM billing_account_participant m
            WHERE m.participant_id IN (:participants) AND EXISTS (SELECT 1 FROM charge_state c
                WHERE c.participant_id = m.participant_id AND c.charged_through IS NOT NULL AND NOT c.charged_through <=> c.settled_through)
            """;
    private static final String KEEP_REPLACED = """
            INSERT IGNORE INTO billing_account_former_participant (billing_account_id, participant_id)
            SELECT m.billing_account_id, m.participant_id FROM billing_account_participant m
            WHERE m.participant_id = :participant AND m.effective_on = :effectiveOn AND EXISTS (SELECT 1 FROM charge_state c
                WHERE c.participant_id = m.participant_id AND c.charged_through IS NOT NULL AND NOT c.charged_through <=> c.settled_through)
            """;
    private static final String OF_PARTICIPANTS = """
            SELECT participant_id, effective_on, billing_account_id, asn FROM billing_account_participant
            WHERE participant_id IN (:values) ORDER BY participant_id, effective_on
            """;
    private static final String OF_ACCOUNTS = """
            SELECT participant_id, effective_on, billing_account_id, asn FROM billing_account_participant
            WHERE participant_id IN (SELECT participant_id FROM billing_account_participant WHERE billing_account_id IN (:values))
            ORDER BY participant_id, effective_on
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AccountMembers(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From a day on, a participant is billed to an account. */
    record Member(long participant, LocalDate effectiveOn, long account, long asn) {
    }

    /** Writes the first row of participants that are new. */
    void begin(List<Member> members) {
        BEGIN.write(jdbc.getJdbcTemplate(), members);
    }

    /**
     * Writes changes; one from the beginning replaces the history, one on the day of the last change replaces that, one before a later change is
     * refused (409). Accounts that are replaced are kept where something was charged, since they get the corrections.
     */
    void change(List<Member> members) {
        List<Long> corrected = members.stream().filter(member -> member.effectiveOn().equals(History.BEGINNING))
                .map(Member::participant).toList();
        Chunks.of(corrected).forEach(chunk -> {
            jdbc.update(KEEP_CHARGED, Map.of("participants", chunk));
            jdbc.update(FORGET, Map.of("participants", chunk));
        });
        Map<Long, List<Member>> known = of(members.stream().map(Member::participant).toList());
        List<Member> moves = members.stream().filter(member -> !isSoAlready(member, known.getOrDefault(member.participant(), List.of()))).toList();
        refuseBeforeLaterChange(moves, known);
        write(moves);
    }

    /** Forgets participants that are taken back; they have charged nothing. */
    void forget(Collection<Long> participants) {
        Chunks.of(participants).forEach(chunk -> jdbc.update(FORGET, Map.of("participants", chunk)));
    }

    /** The rows of participants, by participant, in the order of their days. */
    Map<Long, List<Member>> of(Collection<Long> participants) {
        return byParticipant(OF_PARTICIPANTS, participants);
    }

    /** All rows of the participants that are or were on these accounts, by participant, in the order of their days. */
    Map<Long, List<Member>> everOn(Collection<Long> accounts) {
        return byParticipant(OF_ACCOUNTS, accounts);
    }

    private Map<Long, List<Member>> byParticipant(String sql, Collection<Long> values) {
        return Chunks.of(values).stream().flatMap(chunk -> read(sql, chunk).stream()).distinct()
                .collect(Collectors.groupingBy(Member::participant));
    }

    private static boolean isSoAlready(Member member, List<Member> known) {
        return known.stream().filter(other -> !other.effectiveOn().isAfter(member.effectiveOn())).reduce((earlier, later) -> later)
                .filter(other -> other.account() == member.account()).isPresent();
    }

    private static void refuseBeforeLaterChange(List<Member> members, Map<Long, List<Member>> known) {
        members.forEach(member -> known.getOrDefault(member.participant(), List.of()).stream()
                .filter(other -> other.effectiveOn().isAfter(member.effectiveOn())).findFirst()
                .ifPresent(later -> {
                    throw Refusal.conflict("later-change-exists", "AS%d already moves to another billing account on %s; a change on %s comes before it"
                            .formatted(member.asn(), later.effectiveOn(), member.effectiveOn()));
                }));
    }

    private void write(List<Member> members) {
        Chunks.of(members).forEach(chunk -> {
            SqlParameterSource[] rows = chunk.stream().map(member -> new MapSqlParameterSource()
                    .addValue("participant", member.participant())
                    .addValue("effectiveOn", member.effectiveOn())
                    .addValue("account", member.account())
                    .addValue("asn", member.asn())).toArray(SqlParameterSource[]::new);
            jdbc.batchUpdate(KEEP_REPLACED, rows);
            jdbc.batchUpdate(WRITE, rows);
        });
    }

    private List<Member> read(String sql, List<Long> values) {
        return jdbc.query(sql, Map.of("values", values), (row, index) -> new Member(row.getLong("participant_id"),
                row.getObject("effective_on", LocalDate.class), row.getLong("billing_account_id"), row.getLong("asn")));
    }
}
