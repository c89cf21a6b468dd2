package br.ix.invoice.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A billing run as the API and the console show it. */
public record RunView(String id, String kind, String period, @Nullable String exchange, RunState state, @Nullable String failedIn,
                      @Nullable String failure, boolean autoApprove, Progress progress, Counts counts, List<Total> totals,
                      @Nullable String contentHash, String requestedBy, @Nullable String approvedBy, Instant requestedAt,
                      @Nullable Instant startedAt, @Nullable Instant endedAt, long version) {

    /** How far the present phase (drafting, or posting) has come; {@code etaSeconds} null where nothing can be said yet. */
    @Schema(name = "RunProgress")
    public record Progress(long done, long total, int percent, @Nullable Long etaSeconds) {
    }

    /**
     * Outcomes of accounts: {@code due = billed + nothingDue + parked + failed} once drafted; excluded accounts and those that
     * became stale (which are among the others) are shown only where there are any.
     */
    @Schema(name = "RunCounts")
    public record Counts(long due, long billed, long nothingDue, long parked, long failed,
                         @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long excluded,
                         @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long stale) {
    }

    /** The sum of the run's documents in one currency; a plain decimal. */
    @Schema(name = "RunTotal")
    public record Total(String currency, String amount) {
    }
}
