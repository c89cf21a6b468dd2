package br.ix.invoice.contract.register;

import br.ix.invoice.contract.text.PrintedFacts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code contract}. */
@Repository
class ContractRows {

    private static final String WITH_PUBLIC_IDS = """
            SELECT public_id, id FROM contract WHERE public_id IN (:publicIds)
            """;

    private static final String PARTICIPANTS = """
            SELECT DISTINCT participant_id FROM contract WHERE id IN (:ids)
            """;

    private static final String LOCK = """
            SELECT id FROM contract WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, public_id, participant_id, exchange_id, organisation_id, kind, is_valid, is_signed, signed_on, signed_by,
                   template_id, text_pt, text_en, facts, drawn_up_on
              FROM contract
             WHERE id IN (:ids)
             ORDER BY id DESC
            """;

    private static final String INSERT = """
            INSERT INTO contract (public_id, participant_id, exchange_id, organisation_id, kind, is_valid, is_signed, signed_on, signed_by,
                                  template_id, text_pt, text_en, facts, drawn_up_on)
            VALUES (:publicId, :participant, :exchange, :organisation, :kind, :valid, :signed, :signedOn, :signedBy,
                    :template, :pt, :en, :facts, :drawnUpOn)
            """;

    private static final String UPDATE = """
            UPDATE contract
               SET organisation_id = :organisation, is_valid = :valid, is_signed = :signed, signed_on = :signedOn, signed_by = :signedBy,
                   template_id = :template, text_pt = :pt, text_en = :en, facts = :facts, version = version + 1
             WHERE id = :id
            """;

    private static final String WITHDRAW = """
            UPDATE contract SET is_valid = 0, version = version + 1 WHERE id IN (:ids)
            """;

    private static final String DELETE = """
            DELETE FROM contract WHERE id IN (:ids)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate jdbc;
    private final Participants participants;
    private final Exchanges exchanges;

    ContractRows(NamedParameterJdbcTemplate jdbc, Participants participants, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.exchanges = exchanges;
    }

    Map<String, Long> withPublicIds(Collection<String> publicIds) {
        Map<String, Long> found = new HashMap<>();
        if (!publicIds.isEmpty()) {
            jdbc.query(WITH_PUBLIC_IDS, Map.of("publicIds", publicIds), row -> {
                found.put(row.getString(1), row.getLong(2));
            });
        }
        return found;
    }

    /** Rows by key, the newest first, without the content of their texts. */
    List<ContractRow> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Participant> whose = participants.withIds(jdbc.queryForList(PARTICIPANTS, Map.of("ids", ids), Long.class));
        Map<Long, Exchange> where = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        return jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> contract(row, whose, where));
    }

    /** As read, after locking the rows. */
    List<ContractRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<ContractRow> rows) {
        jdbc.batchUpdate(INSERT, rows.stream().map(ContractRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<ContractRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(ContractRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** They are no longer the valid ones. */
    void withdraw(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(WITHDRAW, Map.of("ids", ids));
        }
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    static String json(PrintedFacts facts) {
        return JSON.writeValueAsString(facts);
    }

    private static MapSqlParameterSource parameters(ContractRow row) {
        ContractRow.Signature signature = row.signature();
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId())
                .addValue("participant", row.participant().id()).addValue("exchange", row.exchange().id())
                .addValue("organisation", row.organisation()).addValue("kind", row.kind()).addValue("valid", row.valid())
                .addValue("signed", signature != null).addValue("signedOn", signature == null ? null : signature.on())
                .addValue("signedBy", signature == null ? null : signature.by()).addValue("template", row.template())
                .addValue("pt", row.pt().sha256()).addValue("en", row.en() == null ? null : row.en().sha256())
                .addValue("facts", json(row.facts())).addValue("drawnUpOn", row.drawnUpOn());
    }

    private static ContractRow contract(ResultSet row, Map<Long, Participant> whose, Map<Long, Exchange> where) throws SQLException {
        ContractRow.Signature signature = !row.getBoolean("is_signed") ? null
                : new ContractRow.Signature(row.getObject("signed_on", LocalDate.class), row.getString("signed_by"));
        String en = row.getString("text_en");
        return new ContractRow(row.getLong("id"), row.getLong("version"), row.getString("public_id"), whose.get(row.getLong("participant_id")),
                where.get(row.getLong("exchange_id")), row.getLong("organisation_id"), row.getString("kind"), row.getBoolean("is_valid"),
                signature, row.getObject("template_id", Long.class), new ContractText(row.getString("text_pt"), null),
                en == null ? null : new ContractText(en, null), JSON.readValue(row.getString("facts"), PrintedFacts.class),
                row.getObject("drawn_up_on", LocalDate.class));
    }
}
