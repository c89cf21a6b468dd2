package br.ix.invoice.participant;

import org.jspecify.annotations.Nullable;

/** One participant as text, as {@code participants.csv} gives it: organisation, profile and account by their external keys. */
public record ParticipantRecord(@Nullable String asn, @Nullable String exchange, @Nullable String organisation, @Nullable String profile,
                                @Nullable String joinedOn, @Nullable String leftOn, @Nullable String billingAccount) {
}
