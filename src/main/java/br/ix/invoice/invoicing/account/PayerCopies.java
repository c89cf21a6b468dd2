package br.ix.invoice.invoicing.account;

import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.OrganisationsChanged;
import br.ix.invoice.participant.Participants;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps {@code payer}, the copy of what invoices print of an organisation, in the transaction of each change. */
@Component
class PayerCopies {

    private static final String COPY = """
            INSERT INTO payer (organisation_id, public_id, external_ref, legal_name, tax_id, tax_id_type, language, snapshot)
            VALUES (:organisation, :publicId, :externalRef, :legalName, :taxId, :taxIdType, :language, :snapshot)
            ON DUPLICATE KEY UPDATE public_id = VALUES(public_id), external_ref = VALUES(external_ref), legal_name = VALUES(legal_name),
                tax_id = VALUES(tax_id), tax_id_type = VALUES(tax_id_type), language = VALUES(language), snapshot = VALUES(snapshot)
            """;

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
        Collection<Organisation> found = participants.organisations(organisations).values();
        jdbc.batchUpdate(COPY, found.stream().map(PayerCopies::row).toArray(SqlParameterSource[]::new));
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
