package br.ix.invoice.access;

import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who log in, and what an administrator does for them. */
@Component
public class People {

    private final Users users;
    private final Factors factors;

    People(Users users, Factors factors) {
        this.users = users;
        this.factors = factors;
    }

    public Page<Person> page(PageQuery query) {
        return Page.of(users.page(query.afterId(), query.rows()), query, user -> String.valueOf(user.id())).map(People::person);
    }

    /** For a person who lost the device and the recovery codes; refused (409) where there is no second factor. What was open on the device ends. */
    @Transactional
    public void switchSecondFactorOff(String id) {
        User user = users.withId(id).orElseThrow(() -> Refusal.notFound("user", id));
        factors.switchOff(user);
        users.endSessions(user);
    }

    private static Person person(User user) {
        return new Person(user.publicId(), user.name(), user.role(), user.createdAt(), user.secondFactor());
    }
}
