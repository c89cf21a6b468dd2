package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.invoicing.takeover.TakenOverPayers.Found;
import br.ix.invoice.invoicing.takeover.TakenOverPayers.Paying;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.invoicing.writing.DocumentRows;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows of invoices that were taken over. */
@Component
class TakenOverRows {

    /** {@code state} null: an invoice of ours. {@code isTakenBackHere}: cancelled, credited or paid here. */
    record Stored(long key, long number, BigDecimal total, @Nullable LocalDate dueOn, @Nullable String state, boolean isTakenBackHere) {
    }

    private static final String LOCKED = """
            SELECT id, public_id, number, total, due_on, taken_over, state, credited,
                settled_at IS NULL AND (paid <> 0 OR written_off <> 0 OR credit_used <> 0) AS settled_here FROM invoice WHERE public_id IN (:ids) ORDER BY id FOR UPDATE
            """;
    private static final String ISSUE = """
            UPDATE invoice SET number = :number, number_suffix = :suffix, state = :state, issued_on = :issuedOn, due_on = :dueOn,
                taken_over = :takenOver, cancel_reason = :reason,
                booked_at = CASE WHEN :takenOver <> 'CANCELLED' THEN :now END,
                settled_at = CASE WHEN :takenOver IN ('PAID', 'CLOSED') THEN :now END,
                closed_at = CASE WHEN :takenOver IN ('PAID', 'CLOSED') THEN :now END,
                paid = CASE WHEN :takenOver = 'PAID' THEN total ELSE 0 END, written_off = CASE WHEN :takenOver = 'CLOSED' THEN total ELSE 0 END
            WHERE public_id = :id
            """;
    private static final String KEYS = "SELECT public_id, id FROM invoice WHERE public_id IN (:ids)";
    private static final String UPDATE = """
            UPDATE invoice SET state = CASE WHEN COALESCE(:takenOver, taken_over) = 'CANCELLED' THEN 'CANCELLED' ELSE 'ISSUED' END,
                taken_over = COALESCE(:takenOver, taken_over), due_on = COALESCE(:dueOn, due_on), version = version + 1,
                booked_at = CASE WHEN :takenOver <> 'CANCELLED' THEN COALESCE(booked_at, :now) ELSE booked_at END,
                cancelled_at = CASE WHEN :takenOver IS NULL THEN cancelled_at WHEN :takenOver = 'CANCELLED' THEN COALESCE(cancelled_at, :now) END,
                settled_at = CASE WHEN :takenOver IS NULL THEN settled_at WHEN :takenOver IN ('PAID', 'CLOSED') THEN COALESCE(settled_at, :now) END,
                closed_at = CASE WHEN :takenOver IS NULL THEN closed_at WHEN :takenOver IN ('PAID', 'CLOSED') THEN COALESCE(closed_at, :now) END,
                paid = CASE WHEN :takenOver IS NULL THEN paid WHEN :takenOver = 'PAID' THEN total ELSE 0 END,
                written_off = CASE WHEN :takenOver IS NULL THEN written_off WHEN :takenOver = 'CLOSED' THEN total ELSE 0 END
            WHERE id = :key AND taken_over IS NOT NULL
            """;
    private static final String CREDITED = """
            SELECT COUNT(*) FROM invoice WHERE id IN (:keys)
                AND (credited <> 0 OR settled_at IS NULL AND (paid <> 0 OR written_off <> 0 OR credit_used <> 0))
            """;
    private static final String ISSUERS = "SELECT DISTINCT issuer_id FROM invoice WHERE id IN (:keys)";
    private static final String DELETE_LINES = "DELETE FROM invoice_line WHERE invoice_id IN (:keys)";
    private static final String DELETE = "DELETE FROM invoice WHERE id IN (:keys) AND taken_over IS NOT NULL";

    private final NamedParameterJdbcTemplate database;
    private final DocumentRows documents;
    private final BusinessClock clock;

    TakenOverRows(NamedParameterJdbcTemplate database, DocumentRows documents, BusinessClock clock) {
        this.database = database;
        this.documents = documents;
        this.clock = clock;
    }

    Map<String, Stored> locked(Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        database.query(LOCKED, Map.of("ids", ids), row -> {
            String state = row.getString("taken_over");
            boolean cancelledHere = row.getString("state").equals("CANCELLED") && !"CANCELLED".equals(state);
            found.put(row.getString("public_id"), new Stored(row.getLong("id"), row.getLong("number"), row.getBigDecimal("total"),
                    row.getObject("due_on", LocalDate.class), state, cancelledHere || row.getBigDecimal("credited").signum() != 0
                            || row.getBoolean("settled_here")));
        });
        return found;
    }

    /** Writes issued documents of one line each; their keys by id. */
    Map<String, Long> insert(List<TakenOverRecord> made, Found found, Map<String, String> suffixes) {
        Map<String, Long> keys = new HashMap<>();
        if (made.isEmpty()) {
            return keys;
        }
        documents.write(made.stream().map(record -> document(record, found.of(record.participant()))).toList());
        database.batchUpdate(ISSUE, made.stream().map(record -> issued(record, suffixes.get(record.id()))).toArray(SqlParameterSource[]::new));
        database.query(KEYS, Map.of("ids", made.stream().map(TakenOverRecord::id).toList()), row -> { keys.put(row.getString(1), row.getLong(2)); });
        return keys;
    }

    private static Document document(TakenOverRecord record, Paying paying) {
        Money total = Money.exactly(record.total(), paying.currency());
        DocumentLine line = new DocumentLine(false, paying.asn(), null, null, "Fatura %d".formatted(record.number()), null, null, 0,
                BigDecimal.ONE, record.total(), null, new DocumentLine.Discounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), null, null,
                total, Money.zero(paying.currency()), null, null, null);
        return new Document(record.id(), "MANUAL", paying.payer(), paying.issuing(), null, Money.zero(paying.currency()), List.of(line));
    }

    private SqlParameterSource issued(TakenOverRecord record, String suffix) {
        boolean cancelled = record.state().equals("CANCELLED");
        return new MapSqlParameterSource("id", record.id()).addValue("number", record.number()).addValue("suffix", suffix)
                .addValue("state", cancelled ? "CANCELLED" : "ISSUED").addValue("issuedOn", record.issuedOn()).addValue("dueOn", record.dueOn())
                .addValue("takenOver", record.state()).addValue("now", now()).addValue("reason", cancelled ? "cancelled before it was taken over" : null);
    }

    /** Writes {@code state} and {@code dueOn} by key; what is not said stays. */
    void update(Map<Long, Map<String, @Nullable String>> changes) {
        if (!changes.isEmpty()) {
            database.batchUpdate(UPDATE, changes.entrySet().stream().map(change -> new MapSqlParameterSource("key", change.getKey())
                    .addValue("now", now()).addValue("takenOver", change.getValue().get("state")).addValue("dueOn", change.getValue().get("dueOn")))
                    .toArray(SqlParameterSource[]::new));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    boolean areCredited(Collection<Long> keys) {
        return !keys.isEmpty() && database.queryForObject(CREDITED, Map.of("keys", keys), Long.class) > 0;
    }

    Set<Long> issuersOf(Collection<Long> keys) {
        return keys.isEmpty() ? Set.of() : new HashSet<>(database.queryForList(ISSUERS, Map.of("keys", keys), Long.class));
    }

    void delete(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            database.update(DELETE_LINES, Map.of("keys", keys));
            database.update(DELETE, Map.of("keys", keys));
        }
    }
}
