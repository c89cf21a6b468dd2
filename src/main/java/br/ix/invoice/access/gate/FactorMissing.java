package br.ix.invoice.access.gate;

import org.springframework.security.core.AuthenticationException;

/** This person's role must have a second factor, and there is none yet: only the page to set it up is open. */
final class FactorMissing extends AuthenticationException {

    FactorMissing() {
        super("A second factor has to be set up first");
    }
}
