package br.ix.invoice.access.gate;

import br.ix.invoice.rest.problem.Problem;
import br.ix.invoice.rest.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How the gate says no: as problem documents, like everything behind it. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"ix-invoice\", charset=\"UTF-8\", Bearer realm=\"ix-invoice\"";

    private final ProblemWriter writer;
    private final RequestRates rates;

    Refusals(ProblemWriter writer, RequestRates rates) {
        this.writer = writer;
        this.rates = rates;
    }

    /** What stands before the pages for whom they do not know. */
    Strangers strangers() {
        return new Strangers(rates, this);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        long wait = rates.countUnknown(request.getRemoteAddr());
        if (wait > 0) {
            tooMany(wait, request, response);
            return;
        }
        if (cause instanceof TooManyFailures many) {
            writer.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-failures",
                    "Too many failed logins: wait %d seconds".formatted(many.seconds())).withHeader("Retry-After", String.valueOf(many.seconds())), request, response);
            return;
        }
        writer.write(unauthorized(cause).withHeader("WWW-Authenticate", CHALLENGE), request, response);
    }

    private static Problem unauthorized(AuthenticationException cause) {
        if (cause instanceof KeyIsOver over) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "key-over", "This API key counted until %s: an administrator gives a new one"
                    .formatted(over.endedAt()));
        }
        if (cause instanceof CodeNeeded) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "second-factor-in-use",
                    "This user has a second factor, for which Basic has no place: call with an API key (Authorization: Bearer)");
        }
        if (cause instanceof FirstStep.StepMissing missing) {
            return missing(missing.step());
        }
        boolean nothingGiven = cause instanceof InsufficientAuthenticationException;
        return nothingGiven
                ? Problem.of(HttpStatus.UNAUTHORIZED, "authentication-required",
                        "Say who calls: Authorization: Basic with a user, or Bearer with an API key")
                : Problem.of(HttpStatus.UNAUTHORIZED, "credentials-invalid", "Name and password, or the API key, are not valid");
    }

    private static Problem missing(FirstStep step) {
        return switch (step) {
            case PASSWORD -> Problem.of(HttpStatus.UNAUTHORIZED, "password-change-required",
                    "This password was given by somebody else: log in to the console and change it first");
            case SECOND_FACTOR -> Problem.of(HttpStatus.UNAUTHORIZED, "second-factor-required",
                    "Users of this role need a second factor: log in to the console and set it up, and call with an API key");
        };
    }

    /** One request too many in a minute. */
    void tooMany(long secondsToWait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests in a minute: go on in %d s"
                .formatted(secondsToWait)).withHeader("Retry-After", String.valueOf(secondsToWait)), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) throws IOException {
        writer.write(cause instanceof NotServed notServed ? notServed.problem()
                : Problem.of(HttpStatus.FORBIDDEN, "role-may-not", "Your role may not do this: docs/reference/roles.md has the table"),
                request, response);
    }
}
