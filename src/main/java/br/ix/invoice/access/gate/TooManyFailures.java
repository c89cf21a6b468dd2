package br.ix.invoice.access.gate;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords, for this name or for all, are waiting for their answer: try later. */
final class TooManyFailures extends AuthenticationException {

    TooManyFailures() {
        super("Too many failed logins");
    }
}
