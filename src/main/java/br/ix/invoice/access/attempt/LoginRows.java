package br.ix.invoice.access.attempt;

import br.ix.invoice.access.Login;
import br.ix.invoice.access.Login.Outcome;
import br.ix.invoice.access.Login.Reason;
import br.ix.invoice.access.Login.Way;
import br.ix.invoice.access.LoginFilter;
import br.ix.invoice.access.user.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of logins, the newest first. Public: the gate writes it. */
@Component
public class LoginRows {

    private static final String INSERT = """
            INSERT INTO login (user_id, user_name, outcome, reason, way, via, address, agent)
            VALUES (:userId, :userName, :outcome, :reason, :way, :via, :address, :agent)
            """;

    private static final String PAGE = """
            SELECT id, happened_at, user_name, outcome, reason, way, via, address, agent
              FROM login
             WHERE (:before = 0 OR id < :before)
               AND (:user IS NULL OR user_name = :user)
               AND (:outcome IS NULL OR outcome = :outcome)
               AND (:way IS NULL OR way = :way)
               AND (:address IS NULL OR address = :address)
               AND (:from IS NULL OR happened_at >= :from)
               AND (:until IS NULL OR happened_at < :until)
             ORDER BY id DESC
             LIMIT :rows
            """;

    private static final String OF_USER = """
            SELECT id, happened_at, user_name, outcome, reason, way, via, address, agent
              FROM login
             WHERE user_id = :user
             ORDER BY id DESC
             LIMIT :rows
            """;

    private final JdbcClient jdbc;

    LoginRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void succeeded(User user, Way way, Login.Origin from) {
        add(Optional.of(user), null, way, from);
    }

    /** Of a name that nobody has, not the name either: it may be a password in the wrong field. */
    public void failed(Optional<User> user, Reason reason, Way way, Login.Origin from) {
        add(user, reason, way, from);
    }

    public List<Login> page(LoginFilter filter, long before, int rows) {
        return jdbc.sql(PAGE).param("before", before).param("user", filter.user()).param("outcome", Objects.toString(filter.outcome(), null))
                .param("way", Objects.toString(filter.way(), null)).param("address", filter.address() == null ? null : AddressBlock.written(filter.address()))
                .param("from", filter.from() == null ? null : filter.from().atStartOfDay())
                .param("until", filter.until() == null ? null : filter.until().plusDays(1).atStartOfDay())
                .param("rows", rows).query((row, n) -> login(row)).list();
    }

    public List<Login> of(User user, int rows) {
        return jdbc.sql(OF_USER).param("user", user.id()).param("rows", rows).query((row, n) -> login(row)).list();
    }

    private void add(Optional<User> user, @Nullable Reason reason, Way way, Login.Origin from) {
        jdbc.sql(INSERT).param("userId", user.map(User::id).orElse(null)).param("userName", user.map(User::name).orElse(null))
                .param("outcome", (reason == null ? Outcome.SUCCESS : Outcome.FAILURE).name()).param("reason", Objects.toString(reason, null))
                .param("way", way.name()).param("via", from.via()).param("address", from.address()).param("agent", from.agent()).update();
    }

    private static Login login(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Login(row.getString("id"), row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("user_name"),
                Outcome.valueOf(row.getString("outcome")), reason == null ? null : Reason.valueOf(reason), Way.valueOf(row.getString("way")),
                new Login.Origin(row.getString("via"), row.getString("address"), row.getString("agent")));
    }
}
