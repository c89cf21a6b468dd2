package br.ix.invoice.participant.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of a participant takes; organisation, profile and billing account by their ids. */
record ParticipantBody(@Schema(example = "64500") @Nullable Long asn, @Schema(example = "sp") @Nullable String exchange,
                       @Nullable String organisation, @Nullable String profile,
                       @Schema(description = "null: an account of its own") @Nullable String billingAccount,
                       @Schema(example = "2026-10-01") @Nullable String joinedOn,
                       @Schema(description = "last day, included") @Nullable String leftOn) {

    static ParticipantBody of(Form form) {
        String asn = form.get("asn");
        return new ParticipantBody(asn == null ? null : Long.valueOf(asn), form.get("exchange"), form.get("organisation"),
                form.get("profile"), form.get("billingAccount"), form.get("joinedOn"), form.get("leftOn"));
    }
}
