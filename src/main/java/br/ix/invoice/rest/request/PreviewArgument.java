package br.ix.invoice.rest.request;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code preview}, and for its impact {@code limit} and {@code after}, into a {@link Preview}. */
class PreviewArgument implements HandlerMethodArgumentResolver {

    private final PageQueryArgument pages = new PageQueryArgument();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Preview.class;
    }

    @Override
    public Preview resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                   NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        boolean asked = isAsked(request.getParameter("preview"));
        PageQuery page = pages.resolveArgument(parameter, container, request, binders);
        if (!asked) {
            refuse("limit", request.getParameter("limit"));
            refuse("after", request.getParameter("after"));
        }
        return new Preview(asked, page, request.getHeader(HttpHeaders.IF_MATCH));
    }

    private static boolean isAsked(@Nullable String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return "true".equals(text);
        }
        throw Refusal.invalid("preview", text, "is neither true nor false");
    }

    private static void refuse(String name, @Nullable String value) {
        if (value != null) {
            throw Refusal.invalid(name, value, "is for the impact that preview=true shows");
        }
    }
}
