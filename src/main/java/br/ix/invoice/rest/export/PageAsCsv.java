package br.ix.invoice.rest.export;

import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes any {@link Page} as CSV where {@code Accept} asks for it: what the method answered first, then, unless {@code limit} was given, what it answers
 * for the pages behind it. A controller does nothing for it.
 */
final class PageAsCsv extends AbstractGenericHttpMessageConverter<Page<?>> {

    private final FurtherPages further;

    PageAsCsv(FurtherPages further) {
        super(ListFile.TYPE);
        this.further = further;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected void writeInternal(Page<?> page, @Nullable Type type, HttpOutputMessage answer) throws IOException {
        ServletRequestAttributes asked = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = asked.getRequest();
        ListFile file = new ListFile(ResolvableType.forType(type).getGeneric(0).getType(), request, Objects.requireNonNull(asked.getResponse()));
        answer.getHeaders().setContentType(ListFile.TYPE);
        answer.getHeaders().setContentDisposition(file.disposition(ApiPath.BASE));
        answer.getHeaders().setVary(List.of(HttpHeaders.ACCEPT));
        if (!request.getMethod().equals("HEAD")) {
            file.write(new Asked(page, request, asked.getResponse()), answer.getBody());
        }
    }

    @Override
    protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Lists are not read as CSV", message);
    }

    @Override
    public Page<?> read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Lists are not read as CSV", message);
    }

    /** A page and the method that gave it. */
    private final class Asked implements ListFile.Part {

        private final Page<?> page;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Asked(Page<?> page, HttpServletRequest request, HttpServletResponse response) {
            this.page = page;
            this.request = request;
            this.response = response;
        }

        @Override
        public List<?> items() {
            return page.items();
        }

        @Override
        public @Nullable Asked next() {
            PageQuery following = request.getParameter("limit") == null ? page.following() : null;
            if (following == null) {
                return null;
            }
            Object answer = further.ask(request, response, following, new ModelAndViewContainer());
            Object body = answer instanceof HttpEntity<?> entity ? entity.getBody() : answer;
            return new Asked((Page<?>) Objects.requireNonNull(body), request, response);
        }
    }
}
