package br.ix.invoice.access.gate;

import br.ix.invoice.rest.Role;
import br.ix.invoice.rest.request.ApiPath;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One row of the table: who may use a method at an address. HEAD counts as GET. */
record Route(HttpMethod method, PathPattern path, Set<Role> roles) {

    static Route of(HttpMethod method, String path, Set<Role> roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(ApiPath.BASE + "/" + path), roles);
    }

    boolean isAt(PathContainer address) {
        return path.matches(address);
    }

    boolean answers(HttpMethod asked) {
        return method.equals(asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked);
    }
}
