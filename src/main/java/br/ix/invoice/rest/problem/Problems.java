package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.request.ApiPath;
import br.ix.invoice.rest.request.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Turns every exception of a request under {@code /api/} into a problem document; what nobody foresaw is a 500 that gives the
 * id of the request and nothing of the inside. Public: the filter of idempotency keys answers in the same way.
 */
@Component
public class Problems implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
                                                   @Nullable Object handler, Exception exception) {
        if (!ApiPath.isApi(request) || response.isCommitted() || exception instanceof AsyncRequestNotUsableException) {
            return null;
        }
        boolean nothingThere = handler instanceof ResourceHttpRequestHandler;
        write(nothingThere ? Translation.ofStatus(HttpStatus.NOT_FOUND) : problem(request, exception), request, response);
        return new ModelAndView();
    }

    /** The problem of an exception; one that is nobody's normal work is logged in full under the id that the caller hears. */
    public Problem problem(HttpServletRequest request, Exception exception) {
        Problem known = Translation.of(exception);
        if (known == null) {
            log.error("Request {} {} {} failed", RequestIds.of(request), request.getMethod(), request.getRequestURI(), exception);
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected",
                    "The program failed at this request. Report the request id; the log has the cause under it")
                    .with("requestId", RequestIds.of(request));
        }
        if (known.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.warn("Request {} refused with {}: {}", RequestIds.of(request), known.code(), exception.toString());
        }
        return known;
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            writer.write(problem, request, response);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }
}
