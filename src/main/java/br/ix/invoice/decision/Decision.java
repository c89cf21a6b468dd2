package br.ix.invoice.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision as the API and the console show it; {@code result} is the address of what came of it. */
@Schema(name = "Decision")
public record Decision(String id, String kind, @Nullable String subject, Map<String, @Nullable Object> request, String what, State state,
                       Who askedBy, Instant askedAt, Instant expiresAt, @Nullable Who decidedBy, @Nullable Instant decidedAt,
                       @Nullable String reason, @Nullable String result, @JsonIgnore long version) {

    /** WAITING until a second person decides, or until it expires. */
    @Schema(name = "DecisionState")
    public enum State {
        WAITING, APPROVED, REJECTED, EXPIRED
    }

    /** {@code who} as in the audit trail, and what a person reads. */
    @Schema(name = "DecisionPerson")
    public record Who(String who, String name) {
    }
}
