package br.ix.invoice.access.gate;

import br.ix.invoice.access.Login.Way;
import br.ix.invoice.access.oidc.Issuer;
import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, for the login page and for Basic. A name that does not exist looks like a wrong password; who
 * has a second factor is not in yet ({@link CodeNeeded}). As the only
 * provider it is asked by both gates without being named there; named there, it would be asked twice of each wrong password.
 */
@Component
class UserLogin implements AuthenticationProvider {

    private static final Pattern POSSIBLE_NAME = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Issuer issuer;

    UserLogin(Users users, Passwords passwords, Attempts attempts, Issuer issuer) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.issuer = issuer;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (issuer.isTheOnlyWay()) {
            throw new BadCredentialsException("Passwords are off");
        }
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        Optional<User> user = POSSIBLE_NAME.matcher(name).matches() ? users.named(name) : Optional.empty();
        boolean remembered = user.isPresent() && passwords.isRemembered(user.get(), password);
        if (!remembered) {
            check(name, user, password);
        }
        return right(user.orElseThrow(), remembered);
    }

    /** A right password that was verified lately is not refused because others guess. */
    private void check(String name, Optional<User> user, String password) {
        attempts.requireFree(name);
        if (!passwords.matches(user, password)) {
            throw attempts.wrongPassword(name, user);
        }
    }

    private Authentication right(User user, boolean remembered) {
        boolean login = Origins.isLogin();
        if (user.locked()) {
            throw attempts.locked(user, login || !remembered);
        }
        if (user.secondFactor()) {
            if (!login && !remembered) {
                attempts.codeNeeded(user);
            }
            throw new CodeNeeded(user);
        }
        if (login || !remembered) {
            attempts.succeeded(user, Way.PASSWORD);
        }
        return SignedIn.person(user);
    }
}
