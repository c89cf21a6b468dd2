package br.ix.invoice.access.gate;

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
 * has a second factor is not in yet ({@link CodeNeeded}).
 */
@Component
class UserLogin implements AuthenticationProvider {

    private static final Pattern POSSIBLE_NAME = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private final Users users;
    private final Passwords passwords;
    private final FailureDelay delay;

    UserLogin(Users users, Passwords passwords, FailureDelay delay) {
        this.users = users;
        this.passwords = passwords;
        this.delay = delay;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        Optional<User> user = POSSIBLE_NAME.matcher(name).matches() ? users.named(name) : Optional.empty();
        if (user.isEmpty() || !passwords.isRemembered(user.get(), password)) {
            check(name, user, password);
        }
        User person = user.orElseThrow();
        if (person.secondFactor()) {
            throw new CodeNeeded(person);
        }
        delay.succeeded(name);
        return SignedIn.person(person);
    }

    private void check(String name, Optional<User> user, String password) {
        if (delay.isCrowded(name)) {
            throw new TooManyFailures();
        }
        if (!passwords.matches(user, password)) {
            if (!delay.failed(name)) {
                throw new TooManyFailures();
            }
            throw new BadCredentialsException("Name or password is wrong");
        }
    }
}
