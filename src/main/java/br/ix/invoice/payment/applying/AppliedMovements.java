package br.ix.invoice.payment.applying;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.payment.bankfile.Movement;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code bank_movement} as the job writes it. */
@Component
class AppliedMovements {

    private static final String KNOWN = "SELECT live_identity, id FROM bank_movement WHERE live_identity IN (:identities)";

    private static final String INSERT = """
            INSERT INTO bank_movement (public_id, bank_file_id, position, line, live_identity, kind, occurrence, reasons, our_number, our_reference,
                document_number, transaction_id, remittance, payer_tax_id, payer_name, currency, nominal, paid, interest, discount, abatement, credited,
                fee, due_on, occurred_on, credited_on, state, task, matched_by, invoice, payment, for_invoice, duplicate_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String USED = """
            SELECT public_id, amount - unallocated - refunded FROM payment WHERE public_id IN (:payments)
            """;

    // The last settlement first; a payment that was reversed stands no more.
    private static final String SETTLED = """
            SELECT CASE WHEN m.our_number = '' THEN m.transaction_id ELSE m.our_number END AS name, m.paid, m.payment
            FROM bank_movement m JOIN payment p ON p.public_id = m.payment
            WHERE (m.our_number IN (:names) OR (m.our_number = '' AND m.transaction_id IN (:names)))
              AND m.kind = 'SETTLEMENT' AND m.live_identity IS NOT NULL AND p.reversed_on IS NULL
            ORDER BY m.id DESC
            """;

    private static final RowInsert<Row> MOVEMENTS = new RowInsert<>(INSERT, AppliedMovements::set);

    private final NamedParameterJdbcTemplate database;
    private final JdbcTemplate plain;

    AppliedMovements(NamedParameterJdbcTemplate database) {
        this.database = database;
        this.plain = database.getJdbcTemplate();
    }

    private record Row(long file, Applied applied) {
    }

    /** A settlement whose payment stands; {@code name} is what the bank called the title or transaction. */
    record Settled(String name, BigDecimal paid, String payment) {
    }

    /** Keys of movements that are applied, by identity. */
    Map<String, Long> known(Collection<String> identities) {
        Map<String, Long> known = new HashMap<>();
        database.query(KNOWN, Map.of("identities", identities), row -> { known.put(row.getString(1), row.getLong(2)); });
        return known;
    }

    /** What of payments (public ids) is used for documents. */
    Map<String, BigDecimal> usedOf(Collection<String> payments) {
        Map<String, BigDecimal> used = new HashMap<>();
        database.query(USED, Map.of("payments", payments), row -> { used.put(row.getString(1), row.getBigDecimal(2)); });
        return used;
    }

    List<Settled> settledOf(Collection<String> names) {
        return names.isEmpty() ? List.of() : database.query(SETTLED, Map.of("names", names),
                (row, n) -> new Settled(row.getString(1), row.getBigDecimal(2), row.getString(3)));
    }

    void insert(long file, List<Applied> movements) {
        MOVEMENTS.write(plain, movements.stream().map(movement -> new Row(file, movement)).toList());
    }

    private static void set(RowValues row, Row written) throws SQLException {
        Applied applied = written.applied();
        Movement movement = applied.told().movement();
        row.add(UUID.randomUUID().toString()).add(written.file()).add(applied.told().position()).add(movement.record());
        row.add(applied.live() ? applied.told().identity() : null).add(movement.kind().name()).add(cut(movement.occurrence(), 40));
        row.add(cut(movement.reasons(), 20));
        setNames(row, movement);
        setAmounts(row, movement.amounts());
        row.addText(movement.days().dueOn()).addText(movement.days().occurredOn()).addText(movement.days().creditedOn());
        row.add(applied.state().name()).add(applied.state().isTask() ? 1 : 0);
        row.add(applied.match() == null ? null : applied.match().by().name()).add(applied.match() == null ? null : applied.match().invoice());
        row.add(applied.payment()).add(applied.forInvoice()).addText(applied.duplicateOf());
    }

    private static void setNames(RowValues row, Movement movement) throws SQLException {
        Movement.References references = movement.references();
        row.add(cut(references.ourNumber(), 40)).add(cut(references.ourReference(), 140)).add(cut(references.documentNumber(), 60));
        row.add(cut(references.transactionId(), 140)).add(cut(references.remittance(), 300));
        row.add(cut(movement.payer().taxId(), 40)).add(cut(movement.payer().name(), 140));
    }

    private static void setAmounts(RowValues row, Movement.Amounts amounts) throws SQLException {
        row.add(amounts.currency()).add(amounts.nominal()).add(amounts.paid()).add(amounts.interest()).add(amounts.discount());
        row.add(amounts.abatement()).add(amounts.credited()).add(amounts.fee());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
