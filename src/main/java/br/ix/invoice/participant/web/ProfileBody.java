package br.ix.invoice.participant.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of a participant profile takes. */
record ProfileBody(@Schema(example = "PCC") @Nullable String name, @Schema(example = "50") @Nullable String discountPercent) {

    static ProfileBody of(Form form) {
        return new ProfileBody(form.get("name"), form.get("discountPercent"));
    }
}
