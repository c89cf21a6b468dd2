package br.ix.invoice.participant;

import org.jspecify.annotations.Nullable;

/**
 * One participant as text, as {@code participants.csv} gives it: organisation, profile and account by their external keys;
 * {@code publicId} is what a new one is known by (null: made).
 */
public record ParticipantRecord(@Nullable String asn, @Nullable String exchange, @Nullable String organisation, @Nullable String profile,
                                @Nullable String joinedOn, @Nullable String leftOn, @Nullable String billingAccount,
                                @Nullable String publicId) {

    public ParticipantRecord(@Nullable String asn, @Nullable String exchange, @Nullable String organisation, @Nullable String profile,
                             @Nullable String joinedOn, @Nullable String leftOn, @Nullable String billingAccount) {
        this(asn, exchange, organisation, profile, joinedOn, leftOn, billingAccount, null);
    }
}
