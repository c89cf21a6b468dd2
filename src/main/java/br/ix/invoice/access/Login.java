package br.ix.invoice.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One login, or an attempt at one. {@code user} is null where nobody has the name that was given, {@code reason} where it succeeded; {@code via} is
 * {@code console} or {@code api} (Basic, noted when the slow hash is paid, so about every five minutes).
 */
public record Login(String id, Instant at, @Nullable String user, Outcome outcome, @Nullable Reason reason, Way way, Origin from) {

    /** What came of it. */
    public enum Outcome { SUCCESS, FAILURE }

    /** Why it failed. */
    public enum Reason { UNKNOWN_NAME, WRONG_PASSWORD, WRONG_CODE, CODE_NEEDED, NO_ROLE, NAME_TAKEN, NOT_PROVEN, USER_LOCKED }

    /** By what a person proved to be who they are. */
    public enum Way { PASSWORD, SECOND_FACTOR, RECOVERY_CODE, OIDC }

    /** From where. */
    public record Origin(String via, String address, @Nullable String agent) {
    }
}
