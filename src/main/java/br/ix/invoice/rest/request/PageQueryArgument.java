package br.ix.invoice.rest.request;

import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code after} into a {@link PageQuery}. */
class PageQueryArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                     NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return new PageQuery(limit(request.getParameter("limit")), key(request.getParameter("after")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageQuery.DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > PageQuery.MOST) {
            throw Refusal.invalid("limit", text, "must be an integer from 1 to " + PageQuery.MOST);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String key(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
        } catch (IllegalArgumentException | CharacterCodingException forged) {
            throw Refusal.invalid("after", cursor, "is not a cursor of this collection: take it from the field next of a page");
        }
    }
}
