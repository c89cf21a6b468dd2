package br.ix.invoice.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal entity as other modules see it: what is printed on documents. {@code language} is {@code pt} or {@code en}. */
public record Organisation(long id, UUID publicId, @Nullable String externalRef, String legalName, @Nullable String taxId,
                           String taxIdType, @Nullable Address address, @Nullable String email, String language) {
}
