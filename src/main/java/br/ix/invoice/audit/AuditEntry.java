package br.ix.invoice.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry as it is read; {@code position} and {@code hash} are null until it is sealed. */
public record AuditEntry(long id, Instant at, Author author, String action, String subject, @Nullable Map<String, @Nullable String> before,
                         @Nullable Map<String, @Nullable String> after, @Nullable Seal seal) {

    /** Its place in the chain and the hash there. */
    public record Seal(long position, String hash) {
    }
}
