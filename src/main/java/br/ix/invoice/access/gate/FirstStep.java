package br.ix.invoice.access.gate;

import org.springframework.security.core.AuthenticationException;

/** What a person has to do after a login before anything else, and the page where it is done. */
enum FirstStep {

    PASSWORD("/console/me/password"),
    SECOND_FACTOR("/console/me/second-factor");

    private final String page;

    FirstStep(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }

    /** How a program is refused that comes with this person's password. */
    AuthenticationException missing() {
        return new StepMissing(this);
    }

    /** This step has to be done first, and only its page is open. */
    static final class StepMissing extends AuthenticationException {

        private final FirstStep step;

        private StepMissing(FirstStep step) {
            super("First: " + step);
            this.step = step;
        }

        FirstStep step() {
            return step;
        }
    }
}
