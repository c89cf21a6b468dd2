package br.ix.invoice.contract.text;

import org.jspecify.annotations.Nullable;

/** What the placeholders of a contract print: of the organisation, the participant and the exchange. Public: rows and listeners keep it. */
public record PrintedFacts(Party party, long asn, String exchange, String exchangeName) {

    /** What of the organisation is printed; when it changes, who signed has signed something else. The tax id has its mask. */
    public record Party(String legalName, @Nullable String taxId, @Nullable String street, @Nullable String number, @Nullable String complement,
                        @Nullable String district, @Nullable String city, @Nullable String state, @Nullable String postalCode,
                        @Nullable String country, @Nullable String responsible) {
    }
}
