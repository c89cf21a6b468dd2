package br.ix.invoice.participant;

import org.jspecify.annotations.Nullable;

/** A postal address in the parts that Brazilian forms use; {@code country} is an ISO 3166 code of two letters. */
public record Address(@Nullable String street, @Nullable String number, @Nullable String complement, @Nullable String district,
                      @Nullable String city, @Nullable String state, @Nullable String postalCode, @Nullable String country) {
}
