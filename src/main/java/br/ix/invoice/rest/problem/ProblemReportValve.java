package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.rest.request.ApiPath;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The refusals of the server itself, of an address that it cannot decode for example, as problem documents. Public: the server
 * makes it by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

    public ProblemReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0;
        if (!refused || request.getRequestURI() == null || !ApiPath.isApi(request.getRequestURI())) {
            super.report(request, response, failure);
        } else if (response.setErrorReported()) {
            write(Translation.ofStatus(HttpStatusCode.valueOf(response.getStatus())), response);
        }
    }

    private void write(Problem problem, Response response) {
        try {
            response.setContentType(ProblemWriter.MEDIA_TYPE);
            response.setHeader("X-Request-Id", UUID.randomUUID().toString());
            response.getOutputStream().write(StrictJson.mapper().writeValueAsBytes(problem.document()));
            response.finishResponse();
        } catch (IOException callerIsGone) {
            getContainer().getLogger().debug("The caller of a refused request is gone", callerIsGone);
        }
    }
}
