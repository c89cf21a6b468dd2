package br.ix.invoice.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the API, the console and the portal show it. {@code textPt} and {@code textEn} are what is printed, with the facts in the place
 * of their names ({@code textEn} null: only Portuguese); lists leave them out unless they are asked for, and {@code signatures} always.
 */
public record ContractView(String id, @Schema(description = "id of the participant") String participant, long asn,
                           @Schema(description = "code of the exchange") String exchange, String kind, State state,
                           @Schema(description = "the one in force; one for a participant and kind") boolean valid, @Nullable LocalDate signedOn,
                           @Nullable String signedBy, LocalDate drawnUpOn,
                           @Schema(description = "id of the template; null: texts of its own") @Nullable String template,
                           @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String textPt,
                           @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String textEn,
                           @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Signature> signatures, @JsonIgnore long version) {

    /** Whether it is signed. */
    public enum State { UNSIGNED, SIGNED }

    /** One signature, the newest first; {@code endedOn} null: it holds. {@code endedBecause}: {@code FACTS_CHANGED}, {@code BY_HAND} or a reason. */
    @Schema(name = "ContractSignature")
    public record Signature(@Nullable LocalDate signedOn, @Nullable String signedBy, @Nullable LocalDate endedOn, @Nullable String endedBecause) {
    }

    @JsonIgnore
    public boolean isSigned() {
        return state == State.SIGNED;
    }
}
