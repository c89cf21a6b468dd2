package br.ix.invoice.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal entity as other modules see it: what is printed on documents. {@code language} is {@code pt} or {@code en}. */
public record Organisation(long id, UUID publicId, @Nullable String externalRef, String legalName, @Nullable String taxId,
                           String taxIdType, @Nullable Address address, @Nullable String email,
                           @Nullable String responsible, String language) {

    /** A tax id as people write it: {@code CNPJ 12.ABC.345/01DE-35}, {@code CPF 123.456.789-09}; any other type as it is. */
    public static String taxIdText(String type, String taxId) {
        return TaxIdText.of(type, taxId);
    }
}
