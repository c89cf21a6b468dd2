package br.ix.invoice.rest.bulk;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.json.StrictJson;
import br.ix.invoice.rest.preview.Preview;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** The method of a controller that answers the POST of one item. */
final class SinglePost {

    private static final Preview NO_PREVIEW = new Preview(false, new PageQuery(PageQuery.DEFAULT_LIMIT, null), null);

    private final HandlerMethod method;

    SinglePost(HandlerMethod method) {
        this.method = method;
        // Methods of resources are package-private.
        method.getMethod().setAccessible(true);
    }

    /** Makes one item of its body, as the POST does; refuses as the POST does. */
    ResponseEntity<?> make(JsonNode body, Caller caller) {
        Object[] arguments = Arrays.stream(method.getMethodParameters()).map(parameter -> argument(parameter, body, caller)).toArray();
        try {
            return (ResponseEntity<?>) method.getMethod().invoke(method.getBean(), arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Cannot make what %s makes".formatted(method), refused.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("Cannot call " + method, closed);
        }
    }

    private Object argument(MethodParameter parameter, JsonNode body, Caller caller) {
        Class<?> type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return StrictJson.bound(body, type);
        }
        if (type == Caller.class) {
            return caller;
        }
        if (type == Preview.class) {
            return NO_PREVIEW;
        }
        if (type == boolean.class && parameter.hasParameterAnnotation(RequestParam.class)) {
            return false;
        }
        throw new IllegalStateException("Nothing in a bulk request is the parameter %s".formatted(parameter));
    }
}
