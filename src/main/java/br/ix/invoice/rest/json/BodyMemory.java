package br.ix.invoice.rest.json;

import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Keeps each JSON body of the API while it is read: limit, NUL and the values of faults are looked at there. */
@ControllerAdvice(annotations = RestController.class)
class BodyMemory extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
                                           Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        return RememberedBody.read(message, parameter.getParameterType().isAnnotationPresent(EachByItself.class));
    }
}
