package br.ix.invoice.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One look at who is late: {@code REQUESTED}, {@code DONE}, {@code FAILED}; how many accounts were late, and how many reminders it wrote. */
public record DunningRun(String id, String state, @Nullable LocalDate scheduledOn, String requestedBy,
                         @Schema(type = "string", format = "date-time") String requestedAt,
                         @Nullable @Schema(type = "string", format = "date-time") String endedAt, long accounts, long reminders,
                         @Nullable String message, @JsonIgnore long key) {
}
