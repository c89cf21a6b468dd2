package br.ix.invoice.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a bank as the API shows it. {@code format}, {@code bank}, {@code agreement} and {@code sequence} are what the file says and null
 * until it was read. {@code missing}: numbers of the sequence between the file before it and this one that never came, an alarm.
 * {@code sameAs}: an earlier file of the same content (id), whatever its name. {@code failedIn} is the state in which it failed.
 */
public record BankFileItem(String id, @Nullable String format, @Nullable String bank, @Nullable String agreement, @Nullable Long sequence,
                           @Nullable LocalDate writtenOn, @Nullable Missing missing, @Nullable String sameAs, String state,
                           @Nullable String failedIn, @Nullable String message, Progress progress, Counts counts, List<String> files,
                           String requestedBy, @Schema(type = "string", format = "date-time") String createdAt, @JsonIgnore long key,
                           @JsonIgnore long version) {

    /** The same, with the file that was there before it. */
    public BankFileItem withSameAs(@Nullable String earlier) {
        return new BankFileItem(id, format, bank, agreement, sequence, writtenOn, missing, earlier, state, failedIn, message, progress, counts,
                files, requestedBy, createdAt, key, version);
    }

    /** Movements handled of movements found; {@code etaSeconds} is null while nothing can be said. */
    @Schema(name = "BankFileProgress")
    public record Progress(long done, long total, int percent, @Nullable Long etaSeconds) {

        public static Progress of(long done, long total, long secondsSoFar) {
            int percent = total == 0 ? 0 : (int) (done * 100 / total);
            Long etaSeconds = done == 0 ? null : Long.valueOf(secondsSoFar * (total - done) / done);
            return new Progress(done, total, percent, etaSeconds);
        }
    }

    /**
     * Movements: {@code matched} settlements found their invoice, {@code unmatched} became payments without an account, {@code duplicate} were
     * known already; the others are no settlements.
     */
    @Schema(name = "BankFileCounts")
    public record Counts(long read, long matched, long unmatched, long duplicate) {
    }

    /** The first and the last number of a gap. */
    @Schema(name = "MissingBankFiles")
    public record Missing(long from, long until) {
    }

    /** One fault of a file that was refused; {@code line} is the record, {@code field} its columns or element. */
    @Schema(name = "BankFileRejection")
    public record Rejection(String file, long line, @Nullable String field, String code, String message) {
    }
}
