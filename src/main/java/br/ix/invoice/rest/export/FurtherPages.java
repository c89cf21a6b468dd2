package br.ix.invoice.rest.export;

import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Asks the method that answered a request again, for another page: with the same address, filters and caller, so that whatever it shows and hides on one
 * page it shows and hides on all. Public: the console asks its pages again in the same way.
 */
@Component
public class FurtherPages {

    /** Behind a provider, since it is made of what writes answers, and that of this. */
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

    FurtherPages(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        this.adapters = adapters;
    }

    /** What the method answers for a page; {@code container} has the model that it finds and leaves. */
    public @Nullable Object ask(HttpServletRequest request, HttpServletResponse response, PageQuery page, ModelAndViewContainer container) {
        try {
            return method(request).invokeForRequest(new ServletWebRequest(request, response), container, page);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("A further page cannot be asked for", failure);
        }
    }

    private InvocableHandlerMethod method(HttpServletRequest request) {
        HandlerMethod handler = (HandlerMethod) Objects.requireNonNull(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        RequestMappingHandlerAdapter adapter = adapters.getObject();
        InvocableHandlerMethod method = new InvocableHandlerMethod(handler.createWithResolvedBean());
        HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
        method.setHandlerMethodArgumentResolvers(resolvers.addResolvers(Objects.requireNonNull(adapter.getArgumentResolvers())));
        method.setDataBinderFactory(new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
        return method;
    }
}
