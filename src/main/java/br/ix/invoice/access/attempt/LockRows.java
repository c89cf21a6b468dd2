package br.ix.invoice.access.attempt;

import br.ix.invoice.access.LoginLock;
import br.ix.invoice.access.LoginLock.Kind;
import br.ix.invoice.access.factor.SecretBox;
import br.ix.invoice.access.user.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failures in a row and locks, by name, address and person. A name counts whether somebody has it or not. The lock of a name leaves out the
 * addresses from which that person logged in lately, so that a stranger who guesses does not keep its owner out; that of an address leaves out who
 * logged in from there, as long as nobody guesses at their name. Public: the gate asks it.
 */
@Component
public class LockRows {

    /** Who came from there lately is let in while only the name or only the address is locked. */
    private static final String SECONDS_LOCKED = """
            SELECT COALESCE(MAX(TIMESTAMPDIFF(SECOND, CURRENT_TIMESTAMP(6), l.locked_until_at)) + 1, 0)
              FROM login_lock l
             WHERE l.locked_until_at > CURRENT_TIMESTAMP(6)
               AND (l.kind = 'ADDRESS' AND l.subject = :block OR l.kind = 'NAME' AND l.subject = :digest)
               AND (NOT EXISTS (
                        SELECT 1 FROM login g
                         WHERE g.user_name = :name AND LEFT(g.address, :letters) = :beginning AND g.outcome = 'SUCCESS'
                           AND g.happened_at > CURRENT_TIMESTAMP(6) - INTERVAL 30 DAY)
                    OR l.kind = 'ADDRESS' AND EXISTS (
                        SELECT 1 FROM login_lock n
                         WHERE n.kind = 'NAME' AND n.subject = :digest AND n.locked_until_at > CURRENT_TIMESTAMP(6)))
            """;

    private static final String SECONDS_CODES_LOCKED = """
            SELECT COALESCE(MAX(TIMESTAMPDIFF(SECOND, CURRENT_TIMESTAMP(6), locked_until_at)) + 1, 0)
              FROM login_lock
             WHERE kind = 'CODE'
               AND subject = :subject
               AND locked_until_at > CURRENT_TIMESTAMP(6)
            """;

    /** The columns are set from left to right, so the second looks at what the first has set. */
    private static final String FAIL = """
            INSERT INTO login_lock (kind, subject, user_name, failures, last_failed_at)
            VALUES (:kind, :subject, :user, 1, CURRENT_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE
                   failures = IF(last_failed_at < CURRENT_TIMESTAMP(6) - INTERVAL :seconds SECOND, 1, failures + 1),
                   locked_until_at = IF(failures >= :most, CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND, locked_until_at),
                   last_failed_at = CURRENT_TIMESTAMP(6), user_name = VALUES(user_name)
            """;

    private static final String FORGET = "DELETE FROM login_lock WHERE kind = :kind AND subject = :subject";

    private static final String LIST = """
            SELECT id, kind, subject, user_name, failures, last_failed_at, locked_until_at
              FROM login_lock
             WHERE locked_until_at > CURRENT_TIMESTAMP(6)
               AND id > :after
             ORDER BY id
             LIMIT :rows
            """;

    private static final String FIND = """
            SELECT id, kind, subject, user_name, failures, last_failed_at, locked_until_at
              FROM login_lock
             WHERE locked_until_at > CURRENT_TIMESTAMP(6)
               AND id = :id
            """;

    private static final String LIFT = "DELETE FROM login_lock WHERE id = :id";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final LoginSettings settings;

    LockRows(JdbcClient jdbc, SecretBox box, LoginSettings settings) {
        this.jdbc = jdbc;
        this.box = box;
        this.settings = settings;
    }

    /** For how many seconds this name from this address is still refused; 0: it is not. */
    public long secondsLocked(String name, String address) {
        AddressBlock block = AddressBlock.of(address);
        return jdbc.sql(SECONDS_LOCKED).param("name", name).param("digest", box.digest(name)).param("block", block.name())
                .param("beginning", block.beginning()).param("letters", block.letters()).query(Long.class).single();
    }

    public long secondsCodesLocked(User user) {
        return jdbc.sql(SECONDS_CODES_LOCKED).param("subject", user.publicId()).query(Long.class).single();
    }

    /** A wrong password, or the name of nobody. */
    public void failed(String name, @Nullable String user, String address) {
        fail(new Failure(Kind.NAME, box.digest(name), user, settings.failuresOfName()));
        fail(new Failure(Kind.ADDRESS, AddressBlock.of(address).name(), null, settings.failuresOfAddress()));
    }

    public void codeFailed(User user) {
        fail(new Failure(Kind.CODE, user.publicId(), user.name(), settings.failuresOfName()));
    }

    /** Whoever was right begins anew; what others tried from the same address still counts. */
    public void succeeded(User user) {
        forget(Kind.NAME, box.digest(user.name()));
        forget(Kind.CODE, user.publicId());
    }

    public List<LoginLock> page(long after, int rows) {
        return jdbc.sql(LIST).param("after", after).param("rows", rows).query((row, n) -> lock(row)).list();
    }

    public Optional<LoginLock> withId(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> lock(row)).optional();
    }

    public void lift(LoginLock lock) {
        jdbc.sql(LIFT).param("id", Long.valueOf(lock.id())).update();
    }

    private record Failure(Kind kind, String subject, @Nullable String user, int most) {
    }

    private void fail(Failure failure) {
        jdbc.sql(FAIL).param("kind", failure.kind().name()).param("subject", failure.subject()).param("user", failure.user())
                .param("most", failure.most()).param("seconds", settings.lockedFor().toSeconds()).update();
    }

    private void forget(Kind kind, String subject) {
        jdbc.sql(FORGET).param("kind", kind.name()).param("subject", subject).update();
    }

    private static LoginLock lock(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new LoginLock(row.getString("id"), kind, row.getString("user_name"), kind == Kind.ADDRESS ? row.getString("subject") : null,
                row.getInt("failures"), row.getObject("last_failed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("locked_until_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
