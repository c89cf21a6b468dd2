package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.OrganisationsChanged;
import br.ix.invoice.participant.Participants;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps {@code payer}, the copy of what invoices print of an organisation, in the transaction of each change. */
@Component
class PayerCopies {

    private static final RowInsert<Organisation> BEGIN = new RowInsert<>("""
            INSERT INTO payer (organisation_id, public_id, external_ref, legal_name, tax_id, tax_id_type, language, snapshot)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, (values, one) -> values.add(one.id()).add(one.publicId().toString()).add(one.externalRef()).add(one.legalName()).add(one.taxId())
            .add(one.taxIdType()).add(one.language()).add(CanonicalJson.of(Snapshot.of(one))));
    private static final String COPY = """
            UPDATE payer SET public_id = :publicId, external_ref = :externalRef, legal_name = :legalName, tax_id = :taxId,
                   tax_id_type = :taxIdType, language = :language, snapshot = :snapshot
            WHERE organisation_id = :organisation
            """;
    private static final String KNOWN = "SELECT organisation_id FROM payer WHERE organisation_id IN (:organisations)";

    private final NamedParameterJdbcTemplate jdbc;
    private final Participants participants;
    private final StaleAccounts stale;

    PayerCopies(NamedParameterJdbcTemplate jdbc, Participants participants, StaleAccounts stale) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.stale = stale;
    }

    @EventListener
    void on(OrganisationsChanged event) {
        Chunks.of(event.organisations()).forEach(this::copy);
        stale.ofOrganisations(event.organisations());
    }

    private void copy(List<Long> organisations) {
        Set<Long> known = new HashSet<>(jdbc.queryForList(KNOWN, Map.of("organisations", organisations), Long.class));
        Map<Boolean, List<Organisation>> there = participants.organisations(organisations).values().stream()
                .collect(Collectors.partitioningBy(one -> known.contains(one.id())));
        BEGIN.write(jdbc.getJdbcTemplate(), there.get(false));
        jdbc.batchUpdate(COPY, there.get(true).stream().map(PayerCopies::row).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Organisation organisation) {
        return new MapSqlParameterSource()
                .addValue("organisation", organisation.id())
                .addValue("publicId", organisation.publicId().toString())
                .addValue("externalRef", organisation.externalRef())
                .addValue("legalName", organisation.legalName())
                .addValue("taxId", organisation.taxId())
                .addValue("taxIdType", organisation.taxIdType())
                .addValue("language", organisation.language())
                .addValue("snapshot", CanonicalJson.of(Snapshot.of(organisation)));
    }

    /** What an invoice prints of its payer. */
    private record Snapshot(UUID id, String legalName, @Nullable String taxId, String taxIdType, @Nullable Address address,
                            @Nullable String email, String language) {

        static Snapshot of(Organisation from) {
            return new Snapshot(from.publicId(), from.legalName(), from.taxId(), from.taxIdType(), from.address(), from.email(),
                    from.language());
        }
    }
}
