package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who gave the right password and has not shown the second factor yet, in the session, for five minutes. Nobody is logged in by it: the context of
 * security stays empty until the code was right.
 */
@Component
class HalfLogin {

    private static final String ATTRIBUTE = HalfLogin.class.getName();
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Half(String name, long version, Instant until) implements Serializable {
    }

    private final Users users;
    private final Clock clock;

    HalfLogin(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, User user) {
        request.getSession().setAttribute(ATTRIBUTE, new Half(user.name(), user.version(), clock.instant().plus(KEPT)));
    }

    /** The person, as long as role and password are those with which it was begun. */
    Optional<User> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Half half) || clock.instant().isAfter(half.until())) {
            return Optional.empty();
        }
        return users.named(half.name()).filter(user -> user.version() == half.version());
    }

    void end(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
