package br.ix.invoice.legacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import as the API shows it. {@code failedIn} is the state in which it failed, {@code message} says why in words;
 * counts are those of the last phase (check or apply) and are counted in records, not in faults. {@code exchange} and
 * {@code comparedOn} (the day of which bills are compared) are of member exports only.
 */
public record ImportItem(String id, String kind, String state, @Nullable String failedIn, @Nullable String message, Progress progress,
                         Counts counts, List<String> files, String requestedBy, String createdAt, @Nullable String exchange, @Nullable String comparedOn, @JsonIgnore long key,
                         @JsonIgnore long version) {

    ImportItem withFiles(List<String> names) {
        return new ImportItem(id, kind, state, failedIn, message, progress, counts, names, requestedBy, createdAt, exchange, comparedOn, key, version);
    }

    /** Records handled of records found; {@code etaSeconds} is null while nothing can be said. */
    @Schema(name = "ImportProgress")
    public record Progress(long done, long total, int percent, @Nullable Long etaSeconds) {

        static Progress of(long done, long total, long secondsSoFar) {
            int percent = total == 0 ? 0 : (int) (done * 100 / total);
            Long etaSeconds = done == 0 ? null : Long.valueOf(secondsSoFar * (total - done) / done);
            return new Progress(done, total, percent, etaSeconds);
        }
    }

    /** Records by what became of them: {@code read = new + changed + same + rejected}; {@code warned} of those that were accepted. */
    @Schema(name = "ImportCounts")
    public record Counts(long read, @JsonProperty("new") long made, long changed, long same, long rejected, long warned) {
    }
}
