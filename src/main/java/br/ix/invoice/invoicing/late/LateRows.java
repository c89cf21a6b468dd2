package br.ix.invoice.invoicing.late;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.invoicing.charge.Payer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows beside lines that charge lateness. Public for what writes, takes back and reads documents. */
@Component
public class LateRows {

    private static final String INSERT = """
            INSERT INTO late_charge (invoice_id, position, live, late_invoice_id, revision, late_number, amount, portuguese, english)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHARGED = """
            SELECT i.id, i.billing_account_id, i.organisation_id, i.issuer_id, COALESCE(y.language, '') AS language,
                COALESCE(SUM(c.amount), 0) AS amount, COALESCE(MAX(c.revision), 0) AS revision
            FROM invoice i LEFT JOIN payer y ON y.organisation_id = i.organisation_id
            LEFT JOIN late_charge c ON c.late_invoice_id = i.id AND c.live = 1
            WHERE i.id IN (:invoices) GROUP BY i.id, i.billing_account_id, i.organisation_id, i.issuer_id, y.language
            """;
    private static final String IN_DOCUMENTS = """
            SELECT invoice_id, SUM(amount) AS amount FROM late_charge WHERE invoice_id IN (:keys) GROUP BY invoice_id
            """;
    private static final String FOR_INVOICES = """
            SELECT c.late_invoice_id, SUM(c.amount) AS amount FROM late_charge c JOIN invoice d ON d.id = c.invoice_id AND d.state <> 'DRAFT'
            WHERE c.late_invoice_id IN (:keys) AND c.live = 1 GROUP BY c.late_invoice_id
            """;
    private static final String LATE_IN = """
            SELECT late_invoice_id FROM late_charge WHERE invoice_id = :document AND live = 1 AND position IN (:positions)
            """;
    private static final String GIVE_BACK = """
            UPDATE late_charge SET live = NULL WHERE invoice_id = :document AND live = 1 AND position IN (:positions)
            """;

    private static final RowInsert<Row> ROWS = new RowInsert<>(INSERT, (values, row) -> {
        LateLine line = row.line();
        values.add(row.document()).add(row.position()).addText(row.live() ? 1 : null);
        values.add(line.invoice()).add(line.revision()).add(line.number()).add(line.amount().amount()).add(line.portuguese()).add(line.english());
    });

    private final JdbcTemplate database;
    private final JdbcClient jdbc;

    LateRows(JdbcTemplate database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** A line with its document (key) and its place there; {@code live}: it counts. */
    public record Row(long document, int position, boolean live, LateLine line) {
    }

    /** What is charged of an invoice, the last charge of it, and who was charged the invoice itself, in which language. */
    public record Charged(Payer payer, String language, BigDecimal amount, int revision) {
    }

    /** Writes the rows beside lines; nothing where there are none. */
    public void write(List<Row> rows) {
        ROWS.write(database, rows);
    }

    /** By key of the invoice. */
    public Map<Long, Charged> charged(Collection<Long> invoices) {
        Map<Long, Charged> charged = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql(CHARGED).param("invoices", invoices).query(row -> {
                Payer payer = new Payer(row.getLong("billing_account_id"), row.getLong("organisation_id"), row.getLong("issuer_id"));
                charged.put(row.getLong("id"), new Charged(payer, row.getString("language"), row.getBigDecimal("amount"), row.getInt("revision")));
            });
        }
        return charged;
    }

    /** What of documents (keys) charges lateness; one without is absent. */
    public Map<Long, BigDecimal> in(Collection<Long> documents) {
        return amounts(IN_DOCUMENTS, documents);
    }

    /** What issued documents charged for invoices (keys) that were late; one for which nothing was charged is absent. */
    public Map<Long, BigDecimal> chargedFor(Collection<Long> invoices) {
        return amounts(FOR_INVOICES, invoices);
    }

    private Map<Long, BigDecimal> amounts(String byKey, Collection<Long> keys) {
        Map<Long, BigDecimal> amounts = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(byKey).param("keys", keys).query(row -> { amounts.put(row.getLong(1), row.getBigDecimal(2)); });
        }
        return amounts;
    }

    /** What lines of a document charged for lateness is owed again; the invoices that were late. */
    public List<Long> giveBack(long document, Collection<Integer> positions) {
        List<Long> late = positions.isEmpty() ? List.of()
                : jdbc.sql(LATE_IN).param("document", document).param("positions", positions).query(Long.class).list();
        if (!late.isEmpty()) {
            jdbc.sql(GIVE_BACK).param("document", document).param("positions", positions).update();
        }
        return late;
    }
}
