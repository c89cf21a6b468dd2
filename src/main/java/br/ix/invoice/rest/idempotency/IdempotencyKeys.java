package br.ix.invoice.rest.idempotency;

import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
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

    /** What a key was answered, its row locked; one that another process is answering is refused (409), one of another request likewise (422). */
    Optional<KeptAnswer> lockOrRefuse(IdempotencyKey key, String requestHash) {
        Optional<KeptAnswer> first = lock(key);
        if (first.isPresent() && !first.get().requestHash().equals(requestHash)) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused",
                    "This Idempotency-Key came with another request before: use a new one for a new request");
        }
        return first;
    }

    private Optional<KeptAnswer> lock(IdempotencyKey key) {
        try {
            return locked(key);
        } catch (ConcurrencyFailureException | UncategorizedSQLException held) {
            throw stillRunning();
        }
    }

    private Optional<KeptAnswer> locked(IdempotencyKey key) {
        return jdbc.sql(LOCK).param("key", key.hash()).query((row, n) -> answer(row)).optional();
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(row.getString("request_hash"), row.getInt("status"), row.getString("headers"), row.getBytes("body"));
    }

    /** Claims a key that nobody has: one that another process has just taken is {@link ClaimedMeanwhile}. */
    void claim(IdempotencyKey key, String requestHash) {
        try {
            jdbc.sql(CLAIM).param("key", key.hash()).param("request", requestHash).update();
        } catch (DuplicateKeyException claimed) {
            throw new ClaimedMeanwhile();
        } catch (ConcurrencyFailureException held) {
            throw stillRunning();
        }
    }

    /** Another process was faster with the same key. */
    static final class ClaimedMeanwhile extends RuntimeException {
    }

    static Refusal stillRunning() {
        return Refusal.conflict("idempotency-key-running", "The first request with this Idempotency-Key still runs: ask again in a moment");
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
