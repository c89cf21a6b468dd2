package br.ix.invoice.rest.request;

import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.preview.Preview;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses query parameters that the address does not know, that are empty or that are given twice: a filter with a typing
 * error must not answer with everything.
 */
class KnownParameters implements HandlerInterceptor {

    private static final String ANY = "*";
    private static final int SHOWN = 100;

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null
                && !method.getBeanType().isAnnotationPresent(AnyParameters.class)) {
            check(given(request), known.computeIfAbsent(method, KnownParameters::declared));
        }
        return true;
    }

    private static MultiValueMap<String, String> given(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    }

    private static void check(MultiValueMap<String, String> given, Set<String> known) {
        Faults faults = new Faults();
        given.forEach((encoded, values) -> {
            String name = decoded(encoded);
            String value = decoded(values.get(0));
            if (!known.contains(ANY) && !known.contains(name)) {
                faults.add(name, value, "is not a parameter here" + (known.isEmpty() ? "" : ": known are " + String.join(", ", known)));
            } else if (values.size() > 1) {
                faults.add(name, values.stream().map(KnownParameters::decoded).toList(), "must be given once");
            } else if (value.isBlank() || value.indexOf('\0') >= 0) {
                faults.add(name, value, "must have a value");
            } else if (value.length() > PageQuery.LONGEST_PARAMETER) {
                faults.add(name, value.substring(0, SHOWN), "has more than %d characters".formatted(PageQuery.LONGEST_PARAMETER));
            }
        });
        faults.refuseIfAny();
    }

    private static String decoded(String text) {
        if (text == null) {
            return "";
        }
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Set<String> declared(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            names.addAll(declared(parameter));
        }
        return names;
    }

    private static List<String> declared(MethodParameter parameter) {
        if (parameter.getParameterType() == PageQuery.class) {
            return List.of("limit", "after");
        }
        if (parameter.getParameterType() == Preview.class) {
            return List.of("preview", "limit", "after");
        }
        if (parameter.hasParameterAnnotation(ModelAttribute.class) && parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName).toList();
        }
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null) {
            return List.of();
        }
        if (Map.class.isAssignableFrom(parameter.getParameterType()) && annotation.name().isEmpty()) {
            return List.of(ANY);
        }
        return List.of(annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name());
    }
}
