package br.ix.invoice.rest.request;

import jakarta.servlet.http.HttpServletRequest;

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
}
