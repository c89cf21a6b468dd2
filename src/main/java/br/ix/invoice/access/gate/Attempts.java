package br.ix.invoice.access.gate;

import br.ix.invoice.access.Login;
import br.ix.invoice.access.Login.Reason;
import br.ix.invoice.access.Login.Way;
import br.ix.invoice.access.attempt.LockRows;
import br.ix.invoice.access.attempt.LoginRows;
import br.ix.invoice.access.user.User;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * What happens around each attempt to log in: who is locked is refused before anything is computed, a failure is counted, noted and answered late, a
 * success forgets the failures. Nothing here depends on whether somebody has the name.
 */
@Component
class Attempts {

    private final FailureDelay delay;
    private final LockRows locks;
    private final LoginRows logins;

    Attempts(FailureDelay delay, LockRows locks, LoginRows logins) {
        this.delay = delay;
        this.locks = locks;
        this.logins = logins;
    }

    void requireFree(String name) {
        requireFree(name, locks.secondsLocked(name, Origins.current().address()));
    }

    void requireFreeForCodes(User user) {
        requireFree(user.name(), locks.secondsCodesLocked(user));
    }

    private void requireFree(String name, long secondsLocked) {
        if (secondsLocked > 0) {
            throw new TooManyFailures(secondsLocked);
        }
        if (delay.isCrowded(name)) {
            throw new TooManyFailures();
        }
    }

    /** How a wrong password, or a name that nobody has, is refused. */
    AuthenticationException wrongPassword(String name, Optional<User> user) {
        Login.Origin from = Origins.current();
        locks.failed(name, user.map(User::name).orElse(null), from.address());
        logins.failed(user, user.isPresent() ? Reason.WRONG_PASSWORD : Reason.UNKNOWN_NAME, Way.PASSWORD, from);
        return late(name);
    }

    AuthenticationException wrongCode(User user) {
        locks.codeFailed(user);
        logins.failed(Optional.of(user), Reason.WRONG_CODE, Way.SECOND_FACTOR, Origins.current());
        return late(user.name());
    }

    /** An administrator locked this user: that looks like a wrong password, and is noted where the slow hash was paid. */
    AuthenticationException locked(User user, boolean noted) {
        if (noted) {
            logins.failed(Optional.of(user), Reason.USER_LOCKED, Way.PASSWORD, Origins.current());
        }
        return late(user.name());
    }

    /** The password is right, and Basic has no place for the code. */
    void codeNeeded(User user) {
        logins.failed(Optional.of(user), Reason.CODE_NEEDED, Way.PASSWORD, Origins.current());
    }

    /** An issuer did not vouch for somebody, or for nobody who may come in. */
    void notVouchedFor(Reason reason) {
        logins.failed(Optional.empty(), reason, Way.OIDC, Origins.current());
    }

    void succeeded(User user, Way way) {
        delay.succeeded(user.name());
        locks.succeeded(user);
        logins.succeeded(user, way, Origins.current());
    }

    private AuthenticationException late(String name) {
        return delay.failed(name) ? new BadCredentialsException("Name, password or code is wrong") : new TooManyFailures();
    }
}
