package br.ix.invoice.payment.applying;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** What a file that is undone leaves to be taken back. */
@Component
class UndoneMovements {

    private static final String STANDING_PAYMENTS = """
            SELECT p.public_id FROM bank_movement m JOIN payment p ON p.public_id = m.payment
            WHERE m.bank_file_id = :file AND m.state <> 'REVERSED' AND m.live_identity IS NOT NULL AND p.reversed_on IS NULL ORDER BY p.id
            """;

    // The settlement that a reversal took back, where its own file still stands.
    private static final String REVERSED = """
            SELECT r.position, s.id, s.invoice, p.received_on, p.amount, p.currency, p.method, p.reference, p.payer
            FROM bank_movement r JOIN bank_movement s ON s.our_number = r.our_number AND s.payment = r.payment AND s.kind = 'SETTLEMENT'
            JOIN payment p ON p.public_id = r.payment
            WHERE r.bank_file_id = :file AND r.state = 'REVERSED' AND s.live_identity IS NOT NULL AND s.bank_file_id <> :file
            ORDER BY r.position
            """;

    private static final String NAME_ANEW = "UPDATE bank_movement SET payment = :payment, version = version + 1 WHERE id = :id";

    private static final String FORGET = """
            UPDATE bank_movement SET live_identity = NULL, task = 0, version = version + 1 WHERE bank_file_id = :file
            """;

    private final NamedParameterJdbcTemplate database;

    UndoneMovements(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** A payment that a file reversed, with the settlement (its key) that had brought it. */
    record Reversed(long position, long settlement, @Nullable String invoice, LocalDate receivedOn, BigDecimal amount, String currency, String method,
                    @Nullable String reference, @Nullable String payer) {
    }

    List<String> standingPayments(long file) {
        return database.queryForList(STANDING_PAYMENTS, Map.of("file", file), String.class);
    }

    List<Reversed> reversed(long file) {
        return database.query(REVERSED, Map.of("file", file), (row, n) -> new Reversed(row.getLong(1), row.getLong(2), row.getString(3),
                row.getObject(4, LocalDate.class), row.getBigDecimal(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9)));
    }

    /** The settlements have these payments from now on, in the same order. */
    void nameAnew(List<Reversed> reversed, List<String> payments) {
        database.batchUpdate(NAME_ANEW, IntStream.range(0, reversed.size()).mapToObj(place -> new MapSqlParameterSource("id",
                reversed.get(place).settlement()).addValue("payment", payments.get(place))).toArray(SqlParameterSource[]::new));
    }

    /** Its movements count no more, and the same ones may come again. */
    void forget(long file) {
        database.update(FORGET, Map.of("file", file));
    }
}
