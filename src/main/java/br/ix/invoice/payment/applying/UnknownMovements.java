package br.ix.invoice.payment.applying;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Settlements of a file that nobody knows, and what is guessed of them. */
@Component
class UnknownMovements {

    private static final int MOST = 5_000;

    private static final String OF_FILE = """
            SELECT m.id, m.payer_tax_id, m.currency, m.paid, COALESCE(m.occurred_on, m.credited_on, DATE(f.created_at)) AS paid_on
            FROM bank_movement m JOIN bank_file f ON f.id = m.bank_file_id
            WHERE m.bank_file_id = :file AND m.state = 'UNKNOWN' AND m.task = 1 ORDER BY m.position LIMIT :most
            """;

    private static final String SUGGEST = """
            UPDATE bank_movement SET state = 'SUGGESTED', suggested_invoice = :invoice, version = version + 1
            WHERE id = :id AND state = 'UNKNOWN' AND task = 1
            """;

    private final NamedParameterJdbcTemplate database;

    UnknownMovements(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** A settlement without an invoice; {@code taxId} may be empty. */
    record Unknown(long id, String taxId, String currency, BigDecimal paid, LocalDate paidOn) {
    }

    List<Unknown> of(long file) {
        return database.query(OF_FILE, Map.of("file", file, "most", MOST), (row, n) -> new Unknown(row.getLong(1), row.getString(2), row.getString(3),
                row.getBigDecimal(4), row.getObject(5, LocalDate.class)));
    }

    /** Invoices (public ids) by the key of the movement. */
    void suggest(Map<Long, String> invoices) {
        if (!invoices.isEmpty()) {
            database.batchUpdate(SUGGEST, invoices.entrySet().stream().map(one -> new MapSqlParameterSource("id", one.getKey())
                    .addValue("invoice", one.getValue())).toArray(SqlParameterSource[]::new));
        }
    }
}
