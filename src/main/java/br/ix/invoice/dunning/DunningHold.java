package br.ix.invoice.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A billing account (id) that is not reminded, through a day (both included) or, null, at all. */
public record DunningHold(String billingAccount, @Nullable LocalDate until, String reason, String heldBy,
                          @Schema(type = "string", format = "date-time") String heldAt, @JsonIgnore long version, @JsonIgnore long key) {
}
