package br.ix.invoice.access;

import br.ix.invoice.access.attempt.LoginRows;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who logged in, or tried to, the newest first. */
@Component
public class Logins {

    private static final int LAST = 10;

    private final LoginRows rows;
    private final Users users;

    Logins(LoginRows rows, Users users) {
        this.rows = rows;
        this.users = users;
    }

    public Page<Login> page(LoginFilter filter, PageQuery query) {
        return Page.of(rows.page(filter, query.afterId(), query.rows()), query, Login::id);
    }

    /** The last ten of the person who looks; none of a program. */
    public List<Login> lastOf(Principal who) {
        return users.identified(who.getName()).map(user -> rows.of(user, LAST)).orElse(List.of());
    }
}
