package br.ix.invoice.access;

import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.user.GeneratedPassword;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who log in, and what an administrator does for them. What changes a person names the version that was looked at. */
@Component
public class People {

    private final Users users;
    private final Factors factors;
    private final PersonChecks checks;

    People(Users users, Factors factors, PersonChecks checks) {
        this.users = users;
        this.factors = factors;
        this.checks = checks;
    }

    /** The roles that people have. */
    public static List<Role> roles() {
        return List.copyOf(PersonChecks.ROLES);
    }

    /** A password to give to somebody, who changes it then. */
    public static String generatedPassword() {
        return GeneratedPassword.next();
    }

    public Page<Person> page(PageQuery query) {
        return Page.of(users.page(query.afterId(), query.rows()), query, user -> String.valueOf(user.id())).map(Person::of);
    }

    public Person byId(String id) {
        return Person.of(find(id));
    }

    /** Refused (409) where somebody has the name. */
    @Transactional
    public Person make(PersonForm form) {
        return byId(users.add(String.valueOf(form.name()), checks.standingOfNew(form)));
    }

    /** Ends the sessions of the person; refused (409) where nobody would be left who administers. */
    @Transactional
    public Person change(String id, @Nullable String eTag, UnaryOperator<PersonForm> change) {
        User user = find(id, eTag);
        users.change(user, checks.standing(change.apply(PersonForm.of(Person.of(user)))));
        return byId(id);
    }

    /** All that are open, as if the person had logged out everywhere. */
    @Transactional
    public Person endSessions(String id, @Nullable String eTag) {
        users.endSessions(find(id, eTag));
        return byId(id);
    }

    /** For a person who lost the device and the recovery codes; refused (409) where there is no second factor. What was open on the device ends. */
    @Transactional
    public void switchSecondFactorOff(String id, @Nullable String eTag) {
        User user = find(id, eTag);
        factors.switchOff(user);
        users.logOut(user);
    }

    @Transactional
    public void delete(String id, @Nullable String eTag) {
        users.delete(find(id, eTag));
    }

    private User find(String id) {
        return users.withId(id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    private User find(String id, @Nullable String eTag) {
        User user = find(id);
        Answers.requireMatch(eTag, user.version());
        return user;
    }
}
