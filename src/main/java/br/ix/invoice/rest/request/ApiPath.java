package br.ix.invoice.rest.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Which requests are of the API. Public: security and problems ask the same question. */
public final class ApiPath {

    public static final String ROOT = "/api/";
    public static final String BASE = "/api/v1";

    private ApiPath() {
    }

    public static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    public static boolean isApi(String path) {
        return path.startsWith(ROOT) || path.equals("/api");
    }

    /** The path of the request within the application, as it was sent. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The same as what is mapped by it reads it: {@code %70ayments} is {@code payments}. */
    public static String decoded(HttpServletRequest request) {
        return UriUtils.decode(path(request), StandardCharsets.UTF_8);
    }
}
