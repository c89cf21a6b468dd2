package br.ix.invoice.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

/** A billing account (id) that may be blocked ({@code MAY_BE_BLOCKED}), or of which that is no longer true ({@code MAY_BE_UNBLOCKED}), since when. */
@Schema(name = "OverdueAccount")
public record OverdueAccountView(String billingAccount, String state, @Schema(type = "string", format = "date-time") String since, @JsonIgnore long key) {
}
