package br.ix.invoice.rest.problem;

import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of what failed before or beside the controllers: problems under {@code /api/}, pages elsewhere. */
@Controller
class ApiErrors extends BasicErrorController {

    private final ProblemWriter writer;

    ApiErrors(ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views, ProblemWriter writer) {
        super(attributes, web.getError(), views);
        this.writer = writer;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        if (isOfApi(request)) {
            write(request, response);
            return null;
        }
        return super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (isUnderWay()) {
            return ResponseEntity.ok().build();
        }
        if (!isOfApi(request)) {
            return withoutAddress(super.error(request));
        }
        RefusalForm.Said said = writer.said(Translation.ofStatus(getStatus(request)), path(request));
        return ResponseEntity.status(said.status()).header("Content-Type", said.mediaType()).body(new LinkedHashMap<>(said.body()));
    }

    /** Whether a part of the answer is sent, of a file for example: nothing is added to it, and the server breaks the connection off. */
    private static boolean isUnderWay() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked && asked.getResponse() != null && asked.getResponse().isCommitted();
    }

    /** Whoever asks for the address of errors itself has none. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? HttpStatus.NOT_FOUND : super.getStatus(request);
    }

    /** The address may hold what is secret. */
    private static ResponseEntity<Map<String, Object>> withoutAddress(ResponseEntity<Map<String, Object>> said) {
        Map<String, Object> body = said.getBody() == null ? new LinkedHashMap<>() : new LinkedHashMap<>(said.getBody());
        body.remove("path");
        return new ResponseEntity<>(body, said.getHeaders(), said.getStatusCode());
    }

    private static boolean isOfApi(HttpServletRequest request) {
        return ApiPath.isApi(path(request));
    }

    /** The address that was asked for; the request itself is at the address of errors by now. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        HttpStatusCode status = getStatus(request);
        try {
            writer.write(writer.said(Translation.ofStatus(status), path(request)), Map.of(), response);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }
}
