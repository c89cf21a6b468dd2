package br.ix.invoice.rest.request;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller who asks: the principal of the authenticated request, in the API and in the console. */
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                  NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        if (request.getUserPrincipal() instanceof Authentication authenticated
                && authenticated.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Refusal.of(HttpStatus.UNAUTHORIZED, "authentication-required", "Say who calls");
    }
}
