package br.ix.invoice.rest.request;

import br.ix.invoice.rest.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a change whose answer the caller would not take, before it is made: the framework finds out when it writes the answer, and then the change is there.
 */
class AcceptedAnswer implements HandlerInterceptor {

    private static final Set<String> ANSWERED = Set.of("POST", "PUT", "PATCH");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && ANSWERED.contains(request.getMethod()) && !isFile(handler) && !takesJson(accept)) {
            throw Refusal.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "What Accept asks for is not served here");
        }
        return true;
    }

    /** A file has the type that it has, whatever is accepted. */
    private static boolean isFile(Object handler) {
        return handler instanceof HandlerMethod method && ResolvableType.forMethodReturnType(method.getMethod()).getGeneric(0).resolve() == byte[].class;
    }

    private static boolean takesJson(String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return types.isEmpty() || types.stream().anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException noTypes) {
            return false;
        }
    }
}
