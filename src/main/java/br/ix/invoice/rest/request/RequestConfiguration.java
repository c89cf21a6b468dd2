package br.ix.invoice.rest.request;

import br.ix.invoice.rest.problem.Problems;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives Spring MVC the conventions: pages and callers as arguments, strict parameters, problems. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    private final Problems problems;

    RequestConfiguration(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageQueryArgument());
        resolvers.add(new CallerArgument());
        resolvers.add(new PreviewArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NamedContentType()).addPathPatterns("/api/**");
        interceptors.addInterceptor(new AcceptedAnswer()).addPathPatterns("/api/**");
        interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    /** Behind the handlers that a controller declares for itself, before those of the framework. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(Math.min(1, resolvers.size()), problems);
    }
}
