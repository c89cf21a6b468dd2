package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.json.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem into an answer, whatever the caller said that it accepts: a refusal of a PDF is still a problem document.
 * Public: filters and the security of {@code access} refuse requests that never reach a controller.
 */
@Component
public class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json = StrictJson.mapper();

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        byte[] document = json.writeValueAsBytes(problem.document());
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }
}
