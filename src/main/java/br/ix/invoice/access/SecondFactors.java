package br.ix.invoice.access;

import br.ix.invoice.access.attempt.LockRows;
import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The second factor of the person who is logged in: begun, confirmed by a first code, in force, switched off. A program, which comes with a key,
 * has none (403).
 */
@Component
public class SecondFactors {

    private final Users users;
    private final Factors factors;
    private final LockRows locks;

    SecondFactors(Users users, Factors factors, LockRows locks) {
        this.users = users;
        this.factors = factors;
        this.locks = locks;
    }

    public Optional<FactorInForce> inForce(Principal who) {
        return factors.inForce(person(who));
    }

    /** Makes a new secret, which is asked for once it is confirmed. */
    public void begin(Principal who) {
        factors.begin(person(who));
    }

    public Optional<Enrolment> begun(Principal who) {
        return factors.begun(person(who));
    }

    /** Puts what was begun in force by a first code; the recovery codes, which are shown this once. */
    public List<String> confirm(Principal who, String code) {
        return factors.confirm(person(who), code);
    }

    /** New recovery codes in the place of the old ones, by a code. */
    public List<String> renewCodes(Principal who, String code) {
        User person = person(who);
        requireCode(person, code);
        return factors.renewCodes(person);
    }

    public void switchOff(Principal who, String code) {
        User person = person(who);
        requireCode(person, code);
        factors.switchOff(person);
    }

    private void requireCode(User person, String code) {
        long seconds = locks.secondsCodesLocked(person);
        if (seconds > 0) {
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-failures", "Too many wrong codes: wait %d seconds".formatted(seconds));
        }
        if (factors.take(person, code).isEmpty()) {
            locks.codeFailed(person);
            throw Factors.wrong();
        }
    }

    private User person(Principal who) {
        return users.identified(who.getName())
                .orElseThrow(() -> Refusal.of(HttpStatus.FORBIDDEN, "role-may-not", "Only a person has a second factor; a program has its key"));
    }
}
