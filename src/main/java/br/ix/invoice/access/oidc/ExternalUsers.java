package br.ix.invoice.access.oidc;

import br.ix.invoice.access.user.Standing;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Role;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The user of a person whom an issuer vouches for: found by issuer and subject, made at the first login, with the role that the issuer says now. A
 * name that another user has is never taken over.
 */
@Component
class ExternalUsers {

    private static final String FIND = """
            SELECT u.public_id
              FROM external_identity e
              JOIN app_user u ON u.id = e.user_id
             WHERE e.issuer = :issuer
               AND e.subject = :subject
            """;

    private static final String INSERT = "INSERT INTO external_identity (issuer, subject, user_id) VALUES (:issuer, :subject, :user)";

    /** No text has this hash: nobody logs in by a password. */
    private static final String NO_PASSWORD = "";

    private final JdbcClient jdbc;
    private final Users users;

    ExternalUsers(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Who the issuer says it is. */
    record Person(String issuer, String subject, String name, Role role) {
    }

    /** Empty where the name belongs to another user. */
    @Transactional
    Optional<User> of(Person person) {
        Optional<User> known = jdbc.sql(FIND).param("issuer", person.issuer()).param("subject", person.subject()).query(String.class).optional()
                .flatMap(users::withId);
        if (known.isPresent()) {
            return known.map(user -> withRole(user, person.role()));
        }
        return users.named(person.name()).isPresent() ? Optional.empty() : Optional.of(add(person));
    }

    private User withRole(User user, Role role) {
        if (user.role() == role) {
            return user;
        }
        users.change(user, user.standing().with(role));
        return users.withId(user.publicId()).orElseThrow();
    }

    private User add(Person person) {
        User user = users.withId(users.add(person.name(), Standing.of(person.role(), NO_PASSWORD))).orElseThrow();
        jdbc.sql(INSERT).param("issuer", person.issuer()).param("subject", person.subject()).param("user", user.id()).update();
        return user;
    }
}
