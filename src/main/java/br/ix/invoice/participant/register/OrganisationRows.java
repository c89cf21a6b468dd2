package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.register.OrganisationRow.Phone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code organisation}. */
@Repository
class OrganisationRows {

    private static final String PAGE = """
            SELECT o.id
              FROM organisation o
             WHERE o.id > :after
               AND (:everything = 1 OR EXISTS (SELECT 1 FROM participant_organisation po
                                                WHERE po.organisation_id = o.id AND po.participant_id IN (:own)))
             ORDER BY o.id
             LIMIT :rows
            """;

    private static final String WITH_EXTERNAL_REFS = """
            SELECT o.external_ref AS name, o.id, o.public_id FROM organisation o WHERE o.external_ref IN (:names)
            """;

    private static final String WITH_PUBLIC_IDS = """
            SELECT o.public_id AS name, o.id, o.public_id FROM organisation o WHERE o.public_id IN (:names)
            """;

    private static final String NAMED = WITH_EXTERNAL_REFS + " UNION ALL " + WITH_PUBLIC_IDS;

    private static final String LOCK = """
            SELECT id FROM organisation WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String WITH_IDS = """
            SELECT id, version, public_id, external_ref, legal_name, tax_id, tax_id_type, street, number, complement, district,
                   city, state, postal_code, country, email, responsible, language, phone_area_code, phone_number, phone_extension
              FROM organisation
             WHERE id IN (:ids)
             ORDER BY id
            """;

    private static final RowInsert<OrganisationRow> INSERT = new RowInsert<>("""
            INSERT INTO organisation (public_id, external_ref, legal_name, tax_id, tax_id_type, street, number, complement, district,
                                      city, state, postal_code, country, email, responsible, language, phone_area_code,
                                      phone_number, phone_extension)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, row) -> values.add(row.publicId()).add(row.externalRef()).add(row.legalName()).add(row.taxId()).add(row.taxIdType())
            .add(row.address().street()).add(row.address().number()).add(row.address().complement()).add(row.address().district())
            .add(row.address().city()).add(row.address().state()).add(row.address().postalCode()).add(row.address().country()).add(row.email())
            .add(row.responsible()).add(row.language()).add(row.phone().areaCode()).add(row.phone().number()).add(row.phone().extension()));

    private static final String UPDATE = """
            UPDATE organisation
               SET external_ref = :externalRef, legal_name = :legalName, tax_id = :taxId, tax_id_type = :taxIdType,
                   street = :street, number = :number, complement = :complement, district = :district, city = :city,
                   state = :state, postal_code = :postalCode, country = :country, email = :email,
                   responsible = :responsible, language = :language, phone_area_code = :phoneAreaCode,
                   phone_number = :phoneNumber, phone_extension = :phoneExtension, version = version + 1
             WHERE id = :id
            """;

    private static final String USED = """
            SELECT DISTINCT organisation_id FROM participant_organisation WHERE organisation_id IN (:ids)
            """;

    private static final String DELETE = """
            DELETE FROM organisation WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    OrganisationRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of one page; {@code own}: only organisations of these participants, null: all. */
    List<Long> page(long after, int rows, @Nullable Set<Long> own) {
        return jdbc.queryForList(PAGE, new MapSqlParameterSource("after", after).addValue("rows", rows)
                .addValue("everything", own == null ? 1 : 0).addValue("own", OwnParticipants.orNobody(own)), Long.class);
    }

    /** Organisations by the name that an input gives them: external reference or public id. */
    Map<String, Reference> named(Collection<String> names) {
        return found(NAMED, names);
    }

    Map<String, Reference> withExternalRefs(Collection<String> refs) {
        return found(WITH_EXTERNAL_REFS, refs);
    }

    Map<String, Reference> withPublicIds(Collection<String> publicIds) {
        return found(WITH_PUBLIC_IDS, publicIds);
    }

    private Map<String, Reference> found(String query, Collection<String> names) {
        Map<String, Reference> found = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.query(query, Map.of("names", names), row -> {
                found.put(row.getString(1), new Reference(row.getLong(2), row.getString(3)));
            });
        }
        return found;
    }

    List<OrganisationRow> read(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query(WITH_IDS, Map.of("ids", ids), (row, n) -> organisation(row));
    }

    /** As read, after locking the rows. */
    List<OrganisationRow> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<OrganisationRow> rows) {
        INSERT.write(jdbc.getJdbcTemplate(), rows);
    }

    void update(List<OrganisationRow> rows) {
        jdbc.batchUpdate(UPDATE, rows.stream().map(OrganisationRows::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Those that a participant has, at any time. */
    Set<Long> used(Collection<Long> ids) {
        return Set.copyOf(jdbc.queryForList(USED, Map.of("ids", ids), Long.class));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static OrganisationRow organisation(ResultSet row) throws SQLException {
        Address address = new Address(row.getString(8), row.getString(9), row.getString(10), row.getString(11), row.getString(12),
                row.getString(13), row.getString(14), row.getString(15));
        return new OrganisationRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), address, row.getString(16), row.getString(17), row.getString(18),
                new Phone(row.getString(19), row.getString(20), row.getString(21)));
    }

    private static MapSqlParameterSource parameters(OrganisationRow row) {
        Address address = row.address();
        return new MapSqlParameterSource("id", row.id()).addValue("publicId", row.publicId())
                .addValue("externalRef", row.externalRef()).addValue("legalName", row.legalName()).addValue("taxId", row.taxId())
                .addValue("taxIdType", row.taxIdType()).addValue("street", address.street()).addValue("number", address.number())
                .addValue("complement", address.complement()).addValue("district", address.district())
                .addValue("city", address.city()).addValue("state", address.state())
                .addValue("postalCode", address.postalCode()).addValue("country", address.country())
                .addValue("email", row.email()).addValue("responsible", row.responsible()).addValue("language", row.language())
                .addValue("phoneAreaCode", row.phone().areaCode()).addValue("phoneNumber", row.phone().number())
                .addValue("phoneExtension", row.phone().extension());
    }
}
