package br.ix.invoice.participant;

import org.jspecify.annotations.Nullable;

/** One organisation as text, as the file {@code organisations.csv} gives it; its key is {@code externalRef}. */
public record OrganisationRecord(@Nullable String externalRef, @Nullable String legalName, @Nullable String taxId, @Nullable String taxIdType,
                                 @Nullable String street, @Nullable String number, @Nullable String complement, @Nullable String district,
                                 @Nullable String city, @Nullable String state, @Nullable String postalCode, @Nullable String country,
                                 @Nullable String email, @Nullable String responsible, @Nullable String language, @Nullable String phoneAreaCode,
                                 @Nullable String phoneNumber, @Nullable String phoneExtension) {
}
