package br.ix.invoice.rest.bulk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The POST of one item, by the address of its collection. */
@Component
class SinglePosts {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final Map<String, SinglePost> byCollection = new ConcurrentHashMap<>();

    SinglePosts(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    SinglePost at(String collection) {
        return byCollection.computeIfAbsent(collection, this::find);
    }

    private SinglePost find(String collection) {
        return mapping.getObject().getHandlerMethods().entrySet().stream().filter(one -> isPost(one.getKey(), collection)).findFirst()
                .map(one -> new SinglePost(one.getValue().createWithResolvedBean()))
                .orElseThrow(() -> new IllegalStateException("There is no POST of " + collection));
    }

    private static boolean isPost(RequestMappingInfo info, String collection) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.POST) && info.getPatternValues().contains(collection);
    }
}
