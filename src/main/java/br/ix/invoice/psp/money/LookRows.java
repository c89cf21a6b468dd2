package br.ix.invoice.psp.money;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code pix_look}: a bank has a row once it was told of a charge. Public: who tells it says so. */
@Component
public class LookRows {

    private static final String KNOW = "INSERT IGNORE INTO pix_look (psp, next_at) VALUES (:psp, CURRENT_TIMESTAMP(6))";
    private static final String NEXT = """
            SELECT psp, looked_until_at FROM pix_look WHERE next_at <= CURRENT_TIMESTAMP(6) ORDER BY next_at, psp LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String TAKE = "UPDATE pix_look SET next_at = CURRENT_TIMESTAMP(6) + INTERVAL :seconds SECOND WHERE psp = :psp";
    private static final String LOOKED = "UPDATE pix_look SET looked_until_at = :until WHERE psp = :psp";

    private final JdbcClient database;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    LookRows(JdbcClient database) {
        this.database = database;
    }

    /** A bank whose list is due, and until when it was read. */
    record Look(String psp, @Nullable Instant lookedUntil) {
    }

    /** A bank has charges, so its list has to be read. */
    public void know(String psp) {
        if (known.add(psp)) {
            database.sql(KNOW).param("psp", psp).update();
        }
    }

    @Transactional
    Optional<Look> take(Duration every) {
        Optional<Look> next = database.sql(NEXT).query((row, n) -> new Look(row.getString("psp"), instant(row.getObject("looked_until_at", LocalDateTime.class))))
                .optional();
        next.ifPresent(look -> database.sql(TAKE).param("psp", look.psp()).param("seconds", every.toSeconds()).update());
        return next;
    }

    void looked(String psp, Instant until) {
        database.sql(LOOKED).param("psp", psp).param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC)).update();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
