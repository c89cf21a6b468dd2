package br.ix.invoice.access.gate;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: this name, address or person is locked, or too many wait for their answer: try later. */
final class TooManyFailures extends AuthenticationException {

    private static final long A_MOMENT = 3;

    private final long seconds;

    /** Too many wait now. */
    TooManyFailures() {
        this(A_MOMENT);
    }

    TooManyFailures(long seconds) {
        super("Too many failed logins");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
