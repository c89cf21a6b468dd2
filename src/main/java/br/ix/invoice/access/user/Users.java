package br.ix.invoice.access.user;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users and their SQL. Public: gate and resource stand on it. */
@Component
public class Users {

    private static final String FIND_BY_NAME = """
            SELECT u.id, u.public_id, u.name, u.role, u.password_hash, u.must_change_password, u.locked_at,
                   u.created_at, u.version, f.confirmed_at IS NOT NULL AS has_second_factor
              FROM app_user u
              LEFT JOIN second_factor f ON f.user_id = u.id
             WHERE u.name = :name
            """;

    private static final String FIND_BY_PUBLIC_ID = """
            SELECT u.id, u.public_id, u.name, u.role, u.password_hash, u.must_change_password, u.locked_at,
                   u.created_at, u.version, f.confirmed_at IS NOT NULL AS has_second_factor
              FROM app_user u
              LEFT JOIN second_factor f ON f.user_id = u.id
             WHERE u.public_id = :publicId
            """;

    private static final String LIST = """
            SELECT u.id, u.public_id, u.name, u.role, u.password_hash, u.must_change_password, u.locked_at,
                   u.created_at, u.version, f.confirmed_at IS NOT NULL AS has_second_factor
              FROM app_user u
              LEFT JOIN second_factor f ON f.user_id = u.id
             WHERE u.id > :after
             ORDER BY u.id
             LIMIT :rows
            """;

    private static final String INSERT = """
            INSERT INTO app_user (public_id, name, role, password_hash, must_change_password, locked_at)
            VALUES (:publicId, :name, :role, :hash, :mustChangePassword, CASE WHEN :locked = 1 THEN CURRENT_TIMESTAMP(6) END)
            """;

    private static final String CHANGE = """
            UPDATE app_user
               SET role = :role, password_hash = COALESCE(:hash, password_hash), must_change_password = :mustChangePassword,
                   locked_at = CASE WHEN :locked = 1 THEN COALESCE(locked_at, CURRENT_TIMESTAMP(6)) END, version = version + 1
             WHERE id = :id
               AND version = :version
            """;

    private static final String END_SESSIONS = """
            UPDATE app_user
               SET version = version + 1
             WHERE id = :id
               AND version = :version
            """;

    private static final String DELETE = """
            DELETE FROM app_user
             WHERE id = :id
            """;

    private static final String LOCK_ADMINISTRATORS = """
            SELECT id
              FROM app_user
             WHERE role = 'ADMINISTRATOR'
               AND locked_at IS NULL
             ORDER BY id
               FOR UPDATE
            """;

    private static final String COUNT = """
            SELECT COUNT(id)
              FROM app_user
            """;

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Users(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    public Optional<User> named(String name) {
        return jdbc.sql(FIND_BY_NAME).param("name", name).query((row, n) -> user(row)).optional();
    }

    /** The person of an identity as the audit trail names it ({@code user:admin}); none for that of a program. */
    public Optional<User> identified(String identity) {
        return identity.startsWith(User.IDENTITY) ? named(identity.substring(User.IDENTITY.length())) : Optional.empty();
    }

    public Optional<User> withId(String publicId) {
        return jdbc.sql(FIND_BY_PUBLIC_ID).param("publicId", publicId).query((row, n) -> user(row)).optional();
    }

    public List<User> page(long after, int rows) {
        return jdbc.sql(LIST).param("after", after).param("rows", rows).query((row, n) -> user(row)).list();
    }

    boolean isEmpty() {
        return jdbc.sql(COUNT).query(Long.class).single() == 0;
    }

    /** Adds a user and returns its id; a name that is taken is refused (409). */
    @Transactional
    public String add(String name, Standing standing) {
        String publicId = UUID.randomUUID().toString();
        try {
            jdbc.sql(INSERT).param("publicId", publicId).param("name", name).params(values(standing)).update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("already-exists", "There is a user '%s' already".formatted(name)).with("name", name);
        }
        Map<String, @Nullable String> made = told(standing);
        made.put("name", name);
        trail.record("user.created", "users/" + publicId, null, made);
        return publicId;
    }

    /**
     * Changes what is set of a user and ends its sessions; refused (409) where nobody would be left who administers, and where somebody else has
     * changed it since it was read.
     */
    @Transactional
    public void change(User user, Standing standing) {
        if (!standing.administers()) {
            refuseLastAdministrator(user);
        }
        requireChanged(jdbc.sql(CHANGE).params(values(standing)).param("id", user.id()).param("version", user.version()).update(), user);
        Map<String, @Nullable String> after = told(standing);
        if (standing.passwordHash() != null && !standing.passwordHash().equals(user.passwordHash())) {
            after.put("password", "set anew");
        }
        trail.record("user.changed", "users/" + user.publicId(), told(user.standing()), after);
    }

    /** The person changed the own password, which nobody else knows then. */
    @Transactional
    public void changePassword(User user, String passwordHash) {
        Standing standing = new Standing(user.role(), passwordHash, false, user.locked());
        requireChanged(jdbc.sql(CHANGE).params(values(standing)).param("id", user.id()).param("version", user.version()).update(), user);
        trail.record("user.password-changed", "users/" + user.publicId(), null, Map.of("password", "changed by its person"));
    }

    @Transactional
    public void endSessions(User user) {
        logOut(user);
        trail.record("user.sessions-ended", "users/" + user.publicId(), null, null);
    }

    /** Ends the sessions of a person, each of which knows the version with which it began: a part of another deed, which is recorded. */
    @Transactional
    public void logOut(User user) {
        requireChanged(jdbc.sql(END_SESSIONS).param("id", user.id()).param("version", user.version()).update(), user);
    }

    @Transactional
    public void delete(User user) {
        refuseLastAdministrator(user);
        jdbc.sql(DELETE).param("id", user.id()).update();
        trail.record("user.deleted", "users/" + user.publicId(), Map.of("name", user.name(), "role", user.role().name()), null);
    }

    private static void requireChanged(int rows, User user) {
        if (rows == 0) {
            throw Refusal.conflict("changed-meanwhile", "The user '%s' was changed by somebody else: read it again".formatted(user.name()));
        }
    }

    private static Map<String, @Nullable Object> values(Standing standing) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("role", standing.role().name());
        values.put("hash", standing.passwordHash());
        values.put("mustChangePassword", standing.mustChangePassword() ? 1 : 0);
        values.put("locked", standing.locked() ? 1 : 0);
        return values;
    }

    private static Map<String, @Nullable String> told(Standing standing) {
        return new HashMap<>(Map.of("role", standing.role().name(), "locked", String.valueOf(standing.locked()),
                "mustChangePassword", String.valueOf(standing.mustChangePassword())));
    }

    /** Locks all administrators, so that two of them cannot remove each other at the same moment. */
    private void refuseLastAdministrator(User user) {
        List<Long> administrators = jdbc.sql(LOCK_ADMINISTRATORS).query(Long.class).list();
        if (administrators.equals(List.of(user.id()))) {
            throw Refusal.conflict("last-administrator",
                    "'%s' is the only administrator: make another one first".formatted(user.name()));
        }
    }

    private static User user(ResultSet row) throws SQLException {
        Standing standing = new Standing(Role.valueOf(row.getString("role")), row.getString("password_hash"), row.getBoolean("must_change_password"),
                row.getObject("locked_at", LocalDateTime.class) != null);
        return new User(row.getLong("id"), row.getString("public_id"), row.getString("name"), standing,
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong("version"), row.getBoolean("has_second_factor"));
    }
}
