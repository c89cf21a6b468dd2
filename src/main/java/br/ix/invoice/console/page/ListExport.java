package br.ix.invoice.console.page;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.export.FurtherPages;
import br.ix.invoice.rest.export.ListFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Any page that shows a {@link Paging} is a file with the whole of its list when {@code format=csv} is added to its address: the method that made the page is
 * asked for one page after the other, so a file has what the pages show, under the same filters and to the same person.
 */
@Component
class ListExport implements HandlerInterceptor, WebMvcConfigurer {

    static final String FORMAT = "format";
    static final String CSV = "csv";
    private static final String BASE = "/console";

    private final FurtherPages further;

    ListExport(FurtherPages further) {
        this.further = further;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(BASE + "/**");
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) throws IOException {
        if (page != null && request.getMethod().equals("GET") && CSV.equals(request.getParameter(FORMAT))) {
            Paging<?> list = listIn(page.getModel());
            Class<?> type = list == null ? null : list.lineType();
            if (type != null) {
                ListFile file = new ListFile(type, request, response);
                response.setContentType(ListFile.TYPE.toString());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.disposition(BASE).toString());
                file.write(new Shown(list, page.getModel(), new Asked(request, response)), response.getOutputStream());
                page.clear();
            }
        }
    }

    private static @Nullable Paging<?> listIn(Map<String, ?> model) {
        return model.values().stream().filter(Paging.class::isInstance).map(one -> (Paging<?>) one).findFirst().orElse(null);
    }

    private record Asked(HttpServletRequest request, HttpServletResponse response) {
    }

    /** The list of a page, with the model that the page was made of. */
    private final class Shown implements ListFile.Part {

        private final Paging<?> list;
        private final Map<String, ?> model;
        private final Asked asked;

        Shown(Paging<?> list, Map<String, ?> model, Asked asked) {
            this.list = list;
            this.model = model;
            this.asked = asked;
        }

        @Override
        public List<?> items() {
            return list.lines();
        }

        @Override
        public @Nullable Shown next() {
            PageQuery following = list.page().following();
            if (following == null) {
                return null;
            }
            ModelAndViewContainer container = new ModelAndViewContainer();
            container.addAllAttributes(model);
            Object answer = further.ask(asked.request(), asked.response(), following, container);
            Paging<?> next = listIn(answer instanceof ModelAndView page ? page.getModel() : container.getModel());
            return next == null ? null : new Shown(next, model, asked);
        }
    }
}
