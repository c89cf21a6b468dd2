package br.ix.invoice.contract.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code contract_signature}: who signed what, and until when that held. Public for the face. */
@Repository
public class ContractSignatures {

    private static final String BEGIN = """
            INSERT INTO contract_signature (contract_id, signed_on, signed_by, imported, text_pt, text_en, facts)
            VALUES (:contract, :on, :by, :imported, :pt, :en, :facts)
            """;

    private static final String END = """
            UPDATE contract_signature SET ended_on = :on, ended_because = :because WHERE contract_id IN (:contracts) AND ended_on IS NULL
            """;

    private static final String OF_CONTRACT = """
            SELECT signed_on, signed_by, ended_on, ended_because FROM contract_signature WHERE contract_id = :contract ORDER BY id DESC
            """;

    private static final String SIGNED = """
            SELECT DISTINCT contract_id FROM contract_signature WHERE contract_id IN (:contracts)
            """;

    private static final String SIGNED_HERE = """
            SELECT DISTINCT contract_id FROM contract_signature WHERE contract_id IN (:contracts) AND imported = 0
            """;

    private static final String SIGNED_PARTICIPANTS = """
            SELECT DISTINCT participant_id FROM contract WHERE participant_id IN (:participants) AND is_valid = 1 AND is_signed = 1
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ContractSignatures(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One signature; {@code endedOn} null: it holds. */
    public record Past(@Nullable LocalDate signedOn, @Nullable String signedBy, @Nullable LocalDate endedOn, @Nullable String endedBecause) {
    }

    /** All signatures of a contract, the newest first. */
    public List<Past> of(long contract) {
        return jdbc.query(OF_CONTRACT, Map.of("contract", contract), (row, n) -> new Past(row.getObject(1, LocalDate.class), row.getString(2),
                row.getObject(3, LocalDate.class), row.getString(4)));
    }

    /** Those of these participants (keys) that have a valid contract that is signed, of any kind; one query for any number. */
    public Set<Long> signedAmong(Collection<Long> participants) {
        return participants.isEmpty() ? Set.of()
                : Set.copyOf(jdbc.queryForList(SIGNED_PARTICIPANTS, Map.of("participants", participants), Long.class));
    }

    /** Keeps what is signed from now on, by key of the contract; {@code imported}: it was signed elsewhere. */
    void begin(Map<Long, ContractRow> signed, boolean imported) {
        jdbc.batchUpdate(BEGIN, signed.entrySet().stream().map(one -> parameters(one.getKey(), one.getValue(), imported))
                .toArray(SqlParameterSource[]::new));
    }

    void end(Collection<Long> contracts, LocalDate on, String because) {
        if (!contracts.isEmpty()) {
            jdbc.update(END, Map.of("contracts", contracts, "on", on, "because", because));
        }
    }

    /** Those that were ever signed. */
    List<Long> everSigned(Collection<Long> contracts) {
        return jdbc.queryForList(SIGNED, Map.of("contracts", contracts), Long.class);
    }

    /** Those that were ever signed here, not before an import. */
    List<Long> everSignedHere(Collection<Long> contracts) {
        return jdbc.queryForList(SIGNED_HERE, Map.of("contracts", contracts), Long.class);
    }

    private static SqlParameterSource parameters(long contract, ContractRow row, boolean imported) {
        ContractRow.Signature signature = Objects.requireNonNull(row.signature());
        return new MapSqlParameterSource("contract", contract).addValue("on", signature.on()).addValue("by", signature.by())
                .addValue("imported", imported).addValue("pt", row.pt().sha256())
                .addValue("en", row.en() == null ? null : row.en().sha256()).addValue("facts", ContractRows.json(row.facts()));
    }
}
