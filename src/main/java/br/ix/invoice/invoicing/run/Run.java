package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code billing_run}. {@code exchange} null: all exchanges. {@code postedThrough}: the account up to which posting came, {@code postedCount}:
 * the accounts posted so far;
 * {@code runningSeconds}: since the present phase began, by the clock of the database.
 */
record Run(long id, UUID publicId, boolean preview, YearMonth period, @Nullable Long exchange, RunState state,
           @Nullable RunState failedIn, @Nullable String failure, boolean autoApprove, @Nullable String contentHash,
           @Nullable LocalDate issuedOn, String requestedBy, @Nullable String approvedBy, Instant requestedAt,
           @Nullable Instant startedAt, @Nullable Instant endedAt, long runningSeconds, long postedCount, long postedThrough, long version) {
}
