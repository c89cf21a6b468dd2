package br.ix.invoice.access.gate;

import br.ix.invoice.access.Login;
import br.ix.invoice.access.attempt.AddressBlock;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the request of this thread comes; behind a proxy that is configured, from where it came to the proxy. */
final class Origins {

    private static final String LOGIN = "/login";
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 200;

    private Origins() {
    }

    static Login.Origin current() {
        HttpServletRequest request = request();
        return request == null ? new Login.Origin("api", "unknown", null) : new Login.Origin(isLogin(request) ? "console" : "api",
                cut(AddressBlock.written(request.getRemoteAddr()), LONGEST_ADDRESS), agent(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Whether somebody is at the login page, where each success counts. */
    static boolean isLogin() {
        HttpServletRequest request = request();
        return request != null && isLogin(request);
    }

    private static boolean isLogin(HttpServletRequest request) {
        return ApiPath.path(request).startsWith(LOGIN);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes ? attributes.getRequest() : null;
    }

    private static @Nullable String agent(@Nullable String header) {
        return header == null ? null : cut(header.replaceAll("[^\\x20-\\x7E]", "?"), LONGEST_AGENT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
