package br.ix.invoice.access.factor;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recovery codes of people as they are kept: hashes, each of use once. */
@Component
class RecoveryCodes {

    private static final String DELETE = "DELETE FROM recovery_code WHERE user_id = :user";

    private static final String INSERT = "INSERT INTO recovery_code (user_id, code_hash) VALUES (?, ?)";

    private static final String USE = """
            UPDATE recovery_code
               SET used_at = CURRENT_TIMESTAMP(6)
             WHERE user_id = :user
               AND code_hash = :hash
               AND used_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    RecoveryCodes(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<String> renew(long user) {
        jdbc.sql(DELETE).param("user", user).update();
        List<String> texts = RecoveryCode.ten();
        rows.batchUpdate(INSERT, texts.stream().map(text -> new Object[] {user, RecoveryCode.hash(text)}).toList());
        return texts;
    }

    boolean use(long user, String text) {
        return jdbc.sql(USE).param("user", user).param("hash", RecoveryCode.hash(text)).update() == 1;
    }
}
