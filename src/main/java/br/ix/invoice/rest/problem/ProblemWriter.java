package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem into an answer, whatever the caller said that it accepts: a refusal of a PDF is still a problem document.
 * Public: filters and the security of {@code access} refuse requests that never reach a controller.
 */
@Component
public class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = StrictJson.mapper();

    private final ObjectProvider<RefusalForm> forms;

    ProblemWriter(ObjectProvider<RefusalForm> forms) {
        this.forms = forms;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(said(problem, ApiPath.path(request)), problem.headers(), response);
    }

    /** The document of a problem, to stand within an answer. */
    public static JsonNode document(Problem problem) {
        return JSON.readTree(WithoutKeys.of(JSON.writeValueAsString(problem.document())));
    }

    /** Writes what is said already. */
    void write(RefusalForm.Said said, Map<String, String> headers, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(said.status());
        headers.forEach(response::setHeader);
        response.setContentType(said.mediaType());
        response.setHeader("Cache-Control", "no-store");
        byte[] document = WithoutKeys.of(JSON.writeValueAsString(said.body())).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /** The problem in the form of an address. */
    RefusalForm.Said said(Problem problem, String path) {
        return forms.stream().filter(form -> form.isFor(path)).findFirst().map(form -> form.say(problem))
                .orElseGet(() -> new RefusalForm.Said(problem.status(), MEDIA_TYPE, problem.document()));
    }
}
