package br.ix.invoice.contract;

import org.jspecify.annotations.Nullable;

/**
 * One contract as text, as an import gives it; its key is {@code id}, a UUID with or without dashes, which stays. Texts are HTML with
 * placeholders; without any, they are those of the template in force. {@code signedOn} and {@code signedBy} are of signed ones only.
 */
public record ContractRecord(@Nullable String id, @Nullable String asn, @Nullable String exchange, @Nullable String kind,
                             @Nullable String textPt, @Nullable String textEn, @Nullable String valid, @Nullable String signed,
                             @Nullable String signedOn, @Nullable String signedBy) {
}
