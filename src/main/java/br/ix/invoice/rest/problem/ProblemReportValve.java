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
 * The refusals of the server itself, of an address that it cannot decode or that is too long for example, in the form that the address has:
 * a problem document, also where the address was not read at all.
 */
class ProblemReportValve extends ErrorReportValve {

    private final ProblemWriter writer;

    ProblemReportValve(ProblemWriter writer) {
        this.writer = writer;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0;
        String address = request.getRequestURI();
        if (!refused || address != null && !ApiPath.isApi(address)) {
            super.report(request, response, failure);
        } else if (response.setErrorReported()) {
            write(writer.said(Translation.ofStatus(HttpStatusCode.valueOf(response.getStatus())), address == null ? "" : address), response);
        }
    }

    private void write(RefusalForm.Said said, Response response) {
        try {
            response.setStatus(said.status());
            response.setContentType(said.mediaType());
            response.setHeader("X-Request-Id", UUID.randomUUID().toString());
            response.getOutputStream().write(StrictJson.mapper().writeValueAsBytes(said.body()));
            response.finishResponse();
        } catch (IOException callerIsGone) {
            getContainer().getLogger().debug("The caller of a refused request is gone", callerIsGone);
        }
    }
}
