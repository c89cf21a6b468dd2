package br.ix.invoice.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is locked now after failures in a row: a name ({@code user} null where nobody has it), an address, or the codes of a user.
 */
public record LoginLock(String id, Kind kind, @Nullable String user, @Nullable String address, int failures, Instant lastFailedAt, Instant lockedUntil) {

    /** What was tried too often. */
    public enum Kind { NAME, ADDRESS, CODE }
}
