package br.ix.invoice.payment.booking;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.ReceivedPayment;
import br.ix.invoice.time.BusinessClock;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows of payments. */
@Component
class PaymentRows {

    private static final String INSERT = """
            INSERT INTO payment (public_id, billing_account_id, received_on, amount, currency, method, reference, payer, external_id, finding,
                unallocated, booked_at, booked_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KEYS = "SELECT public_id, id FROM payment WHERE public_id IN (:ids)";
    private static final String KNOWN = "SELECT external_id, public_id, finding FROM payment WHERE external_id IN (:ids)";
    private static final String LOCK = """
            SELECT id, public_id, billing_account_id, received_on, amount, currency, unallocated, refunded, reversed_on, version
            FROM payment WHERE id IN (:keys) ORDER BY id FOR UPDATE
            """;
    private static final String FREE = "UPDATE payment SET unallocated = unallocated + :amount, version = version + 1 WHERE id = :key";
    private static final String REFUND = """
            UPDATE payment SET unallocated = unallocated - :amount, refunded = refunded + :amount, version = version + 1 WHERE id = :key
            """;
    private static final String ASSIGN = """
            UPDATE payment SET billing_account_id = :account, finding = :finding, version = version + 1 WHERE id = :key
            """;
    private static final String REVERSE = """
            UPDATE payment SET unallocated = 0, reversed_on = :day, reversal_reason = :reason, version = version + 1,
                external_id = CASE WHEN :again = 1 THEN NULL ELSE external_id END
            WHERE id IN (:keys)
            """;

    private static final RowInsert<Row> PAYMENTS = new RowInsert<>(INSERT, PaymentRows::set);

    private final JdbcTemplate plain;
    private final NamedParameterJdbcTemplate database;
    private final BusinessClock clock;

    PaymentRows(JdbcTemplate plain, NamedParameterJdbcTemplate database, BusinessClock clock) {
        this.plain = plain;
        this.database = database;
        this.clock = clock;
    }

    private record Row(Planned planned, String by, Instant at) {
    }

    /** Of external ids that are known already: what became of each. */
    Map<String, ReceivedPayment> known(Collection<String> externalIds) {
        Map<String, ReceivedPayment> known = new HashMap<>();
        if (!externalIds.isEmpty()) {
            database.query(KNOWN, Map.of("ids", externalIds), row -> {
                known.put(row.getString("external_id"),
                        new ReceivedPayment(row.getString("public_id"), Finding.valueOf(row.getString("finding")), true));
            });
        }
        return known;
    }

    /** Writes payments; their keys by public id. */
    Map<String, Long> insert(List<Planned> payments, String by) {
        Instant now = clock.instant();
        PAYMENTS.write(plain, payments.stream().map(planned -> new Row(planned, by, now)).toList());
        return keys(payments.stream().map(planned -> planned.id().toString()).toList());
    }

    /** Keys by public id; those that do not exist are absent. */
    Map<String, Long> keys(Collection<String> publicIds) {
        Map<String, Long> keys = new HashMap<>();
        if (!publicIds.isEmpty()) {
            database.query(KEYS, Map.of("ids", publicIds), row -> { keys.put(row.getString(1), row.getLong(2)); });
        }
        return keys;
    }

    /** Locks payments in the order of their keys until the transaction ends. */
    Map<Long, PaymentRow> lock(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : database.query(LOCK, Map.of("keys", keys), PaymentRow::of).stream()
                .collect(Collectors.toMap(PaymentRow::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** So much of each (key) is not used any more; below zero: is used now. */
    void free(Map<Long, Money> amounts) {
        if (!amounts.isEmpty()) {
            database.batchUpdate(FREE, amounts.entrySet().stream().map(one -> new MapSqlParameterSource("key", one.getKey())
                    .addValue("amount", one.getValue().amount())).toArray(SqlParameterSource[]::new));
        }
    }

    /** So much of what is not used was given back. */
    void refund(long key, Money amount) {
        database.update(REFUND, Map.of("key", key, "amount", amount.amount()));
    }

    /** Whose it is. */
    void assign(long key, long account, Finding finding) {
        database.update(ASSIGN, Map.of("key", key, "account", account, "finding", finding.name()));
    }

    /** They went back; {@code again}: what they are called elsewhere may come again. */
    void reverse(Collection<Long> keys, LocalDate day, String reason, boolean again) {
        database.update(REVERSE, Map.of("keys", keys, "day", day, "reason", reason, "again", again ? 1 : 0));
    }

    private static void set(RowValues row, Row written) throws SQLException {
        Planned planned = written.planned();
        var receipt = planned.receipt();
        row.add(planned.id().toString()).addText(planned.account()).addText(receipt.receivedOn()).add(receipt.amount().amount());
        row.add(receipt.amount().currency().getCurrencyCode()).add(receipt.method()).add(cut(receipt.reference())).add(cut(receipt.payer()));
        row.add(receipt.externalId()).add(planned.finding().name()).add(planned.left().amount()).add(written.at()).add(written.by());
    }

    /** What a bank writes for people may be longer than what is kept. */
    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 140 ? text : text.substring(0, 140);
    }
}
