package br.ix.invoice.embedded;

import org.jspecify.annotations.Nullable;

/**
 * An embedded server cannot run here; the message says which, why, and what to do.
 *
 * <p>Public because the start of the program shows this message alone, without a stack trace.
 */
public final class EmbeddedServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServerFailure(String message) {
        this(message, null);
    }

    EmbeddedServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
