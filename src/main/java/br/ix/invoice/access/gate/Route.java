package br.ix.invoice.access.gate;

import br.ix.invoice.rest.Role;
import br.ix.invoice.rest.request.ApiPath;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One row of the table: who may use a method at an address, and the scope that a key needs for it. HEAD counts as GET. */
record Route(HttpMethod method, PathPattern path, Set<Role> roles, Scope scope) {

    static Route of(HttpMethod method, String path, Set<Role> roles) {
        PathPattern address = PathPatternParser.defaultInstance.parse(ApiPath.BASE + "/" + path);
        return new Route(method, address, roles, new Scope(path.split("/", 2)[0], method.equals(HttpMethod.GET)));
    }

    boolean isAt(PathContainer address) {
        return path.matches(address);
    }

    boolean answers(HttpMethod asked) {
        return method.equals(asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked);
    }
}
