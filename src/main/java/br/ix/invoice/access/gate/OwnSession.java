package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.User;
import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the person who calls, around a change of the own password. Public: {@code OwnPassword} stands on it. */
@Component
public class OwnSession {

    private final Passwords passwords;
    private final Attempts attempts;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OwnSession(Passwords passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** Who sits at an open session is not yet its person: a wrong password is counted, noted and answered late, as at the login. */
    public void requirePassword(User user, String password) {
        try {
            attempts.requireFree(user.name());
            if (!passwords.matches(Optional.of(user), password)) {
                throw attempts.wrongPassword(user.name(), Optional.of(user));
            }
        } catch (TooManyFailures many) {
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-failures", "Too many wrong passwords: wait %d seconds".formatted(many.seconds()));
        } catch (AuthenticationException wrong) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "password-wrong", "This is not your present password");
        }
    }

    /** This session goes on, under a new id, with the person as it is now; others of it have ended. */
    public void goOn(User now) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before)) {
            return;
        }
        HttpServletRequest request = attributes.getRequest();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(before.as(now));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
            contexts.saveContext(context, request, attributes.getResponse());
        }
    }
}
