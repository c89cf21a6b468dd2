package br.ix.invoice.participant.web;

import br.ix.invoice.participant.Address;
import br.ix.invoice.participant.register.OrganisationRow;
import br.ix.invoice.participant.register.OrganisationRow.Phone;
import org.jspecify.annotations.Nullable;

/** An organisation as the API shows it; the tax id without mask. */
record OrganisationItem(String id, @Nullable String externalRef, String legalName, @Nullable String taxId, String taxIdType,
                        Address address, @Nullable String email, @Nullable String responsible, String language, Phone phone) {

    static OrganisationItem of(OrganisationRow row) {
        return new OrganisationItem(row.publicId(), row.externalRef(), row.legalName(), row.taxId(), row.taxIdType(), row.address(),
                row.email(), row.responsible(), row.language(), row.phone());
    }
}
