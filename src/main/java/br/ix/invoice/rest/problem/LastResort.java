package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What fails in a filter, for example the look-up of a user while the database is away, is a problem document as well. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {

    private final Problems problems;
    private final ProblemWriter writer;

    LastResort(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            forgetTheItem(response);
            writer.write(problems.problem(request, failure), request, response);
        }
    }

    /** What was made is rolled back: the headers that name it go as well. */
    private static void forgetTheItem(HttpServletResponse response) {
        response.setHeader("Location", null);
        response.setHeader("ETag", null);
    }
}
