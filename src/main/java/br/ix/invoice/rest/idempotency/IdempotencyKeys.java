package br.ix.invoice.rest.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The remembered answers, each written in the transaction of what its request did. */
@Component
class IdempotencyKeys {

    /** Does not wait: a row that another transaction is writing is an error, which means that the first request still runs. */
    private static final String LOCK = """
            SELECT request_hash, status, headers, body
              FROM idempotency_key
             WHERE key_hash = :key
               FOR UPDATE NOWAIT
            """;

    private static final String CLAIM = """
            INSERT INTO idempotency_key (key_hash, request_hash)
            VALUES (:key, :request)
            """;

    private static final String REMEMBER = """
            UPDATE idempotency_key
               SET status = :status, headers = :headers, body = :body
             WHERE key_hash = :key
            """;

    private static final String FORGET_OLD = """
            DELETE FROM idempotency_key
             WHERE created_at < CURRENT_TIMESTAMP(6) - INTERVAL 90 DAY
             LIMIT 5000
            """;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptAnswer> lock(IdempotencyKey key) {
        return jdbc.sql(LOCK).param("key", key.hash()).query((row, n) -> answer(row)).optional();
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(row.getString("request_hash"), row.getInt("status"), row.getString("headers"), row.getBytes("body"));
    }

    void claim(IdempotencyKey key, String requestHash) {
        jdbc.sql(CLAIM).param("key", key.hash()).param("request", requestHash).update();
    }

    void remember(IdempotencyKey key, KeptAnswer answer) {
        jdbc.sql(REMEMBER).param("key", key.hash()).param("status", answer.status()).param("headers", answer.headers())
                .param("body", answer.sealedBody()).update();
    }

    /** Once a day, in small transactions that hold no lock for long. */
    @Scheduled(cron = "0 40 3 * * *")
    void forgetOld() {
        while (jdbc.sql(FORGET_OLD).update() > 0) {
            // The next 5,000.
        }
    }
}
