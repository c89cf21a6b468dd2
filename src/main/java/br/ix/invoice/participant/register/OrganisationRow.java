package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.participant.Address;
import org.jspecify.annotations.Nullable;

/** An organisation as it is stored. Public for the module's face and its web package. */
public record OrganisationRow(long id, long version, String publicId, @Nullable String externalRef, String legalName,
                              @Nullable String taxId, String taxIdType, Address address, @Nullable String email,
                              @Nullable String responsible, String language, Phone phone) implements Stored {

    @Override
    public String path() {
        return "organisations/" + publicId;
    }

    /** A telephone in the parts that Brazilian forms use. */
    public record Phone(@Nullable String areaCode, @Nullable String number, @Nullable String extension) {
    }
}
