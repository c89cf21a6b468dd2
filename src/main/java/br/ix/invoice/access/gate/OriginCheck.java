package br.ix.invoice.access.gate;

import br.ix.invoice.rest.problem.Problem;
import br.ix.invoice.rest.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses what a page of another origin sends, as a problem document like every other refusal. */
class OriginCheck implements CorsProcessor {

    private final CorsProcessor rules = new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // is written below, where the address is known
        }
    };
    private final ProblemWriter writer;

    OriginCheck(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean processRequest(@Nullable CorsConfiguration origins, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean allowed = rules.processRequest(origins, request, response);
        if (!allowed) {
            writer.write(Problem.of(HttpStatus.FORBIDDEN, "origin-not-allowed",
                    "A page of this origin may not call: ix-invoice.cors.allowed-origins has those that may"), request, response);
        }
        return allowed;
    }
}
