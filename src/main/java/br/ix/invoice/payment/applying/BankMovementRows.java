package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.BankMovementView;
import br.ix.invoice.payment.BankMovementView.Amounts;
import br.ix.invoice.payment.BankMovementView.Named;
import br.ix.invoice.payment.BankMovementView.Payer;
import br.ix.invoice.payment.MovementState;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code bank_movement} as a person sees it and decides on it. Public for the module's face. */
@Component
public class BankMovementRows {

    private static final String SELECT = """
            SELECT m.id, m.public_id, f.public_id AS file, m.line, m.kind, m.occurrence, m.reasons, m.our_number, m.our_reference, m.document_number,
                   m.transaction_id, m.remittance, m.payer_tax_id, m.payer_name, m.currency, m.nominal, m.paid, m.interest, m.discount, m.abatement,
                   m.credited, m.fee, m.for_invoice, m.due_on, m.occurred_on, m.credited_on, m.state, m.task, m.matched_by, m.invoice,
                   m.suggested_invoice, m.payment, d.public_id AS duplicate_of, m.decided_by, m.decided_at, m.decision, m.version
            FROM bank_movement m JOIN bank_file f ON f.id = m.bank_file_id LEFT JOIN bank_movement d ON d.id = m.duplicate_of
            """;

    private static final String FIND = SELECT + "WHERE m.public_id = :id";

    private static final String OF_FILE = SELECT + """
            WHERE m.bank_file_id = (SELECT id FROM bank_file WHERE public_id = :file) AND m.id > :after
              AND (:state IS NULL OR m.state = :state) ORDER BY m.id LIMIT :rows
            """;

    private static final String TASKS = SELECT + """
            WHERE m.task = 1 AND m.id > :after AND (:state IS NULL OR m.state = :state) ORDER BY m.id LIMIT :rows
            """;

    private static final String ALL = SELECT + """
            WHERE m.id > :after AND (:state IS NULL OR m.state = :state) ORDER BY m.id LIMIT :rows
            """;

    private static final String COUNT_TASKS = "SELECT state, COUNT(*) AS movements FROM bank_movement WHERE task = 1 GROUP BY state ORDER BY state";

    private static final String LOCK = "SELECT version FROM bank_movement WHERE id = :id FOR UPDATE";

    private static final String DECIDE = """
            UPDATE bank_movement SET task = 0, decided_by = :by, decided_at = CURRENT_TIMESTAMP(6), decision = :decision, version = version + 1
            WHERE id = :id
            """;

    private static final String ASSIGN = """
            UPDATE bank_movement SET state = :state, matched_by = 'PERSON', invoice = :invoice, for_invoice = :forInvoice, task = 0, decided_by = :by,
                   decided_at = CURRENT_TIMESTAMP(6), decision = :decision, version = version + 1
            WHERE id = :id
            """;

    private final JdbcClient database;

    BankMovementRows(JdbcClient database) {
        this.database = database;
    }

    public Optional<BankMovementView> withId(String id) {
        return database.sql(FIND).param("id", id).query(BankMovementRows::view).optional();
    }

    /** Rows of a page (one more than shown) in the order of the file. */
    public List<BankMovementView> ofFile(String file, @Nullable MovementState state, PageQuery query) {
        return page(OF_FILE, state, query, Map.of("file", file));
    }

    /** Rows of a page (one more than shown), the oldest first: of all movements, or those that wait for a person. */
    public List<BankMovementView> list(boolean tasksOnly, @Nullable MovementState state, PageQuery query) {
        return page(tasksOnly ? TASKS : ALL, state, query, Map.of());
    }

    private List<BankMovementView> page(String statement, @Nullable MovementState state, PageQuery query, Map<String, Object> more) {
        return database.sql(statement).param("after", query.afterId()).param("state", state == null ? null : state.name()).param("rows", query.rows())
                .params(more).query(BankMovementRows::view).list();
    }

    /** How many wait for a person, by state. */
    public Map<MovementState, Long> tasks() {
        return database.sql(COUNT_TASKS).query((row, n) -> Map.entry(MovementState.valueOf(row.getString(1)), row.getLong(2))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.TreeMap::new));
    }

    /** Locks a movement until the transaction ends; its version. */
    public long lock(long key) {
        return database.sql(LOCK).param("id", key).query(Long.class).single();
    }

    /** A person has dealt with it. */
    public void decide(long key, String decision, String by) {
        database.sql(DECIDE).param("id", key).param("decision", decision).param("by", by).update();
    }

    /** A person said whose it is. */
    public void assign(long key, Assigned assigned, String by) {
        database.sql(ASSIGN).param("id", key).param("state", assigned.state().name()).param("invoice", assigned.invoice())
                .param("forInvoice", assigned.forInvoice()).param("decision", assigned.decision()).param("by", by).update();
    }

    /** What a person said of a movement: the invoice, or only an account (then null). */
    public record Assigned(MovementState state, @Nullable String invoice, BigDecimal forInvoice, String decision) {
    }

    private static BankMovementView view(ResultSet row, int number) throws SQLException {
        Named named = new Named(row.getString("our_number"), row.getString("our_reference"), row.getString("document_number"),
                row.getString("transaction_id"), row.getString("remittance"));
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new BankMovementView(row.getString("public_id"), row.getString("file"), row.getLong("line"), row.getString("kind"),
                row.getString("occurrence"), row.getString("reasons"), named, new Payer(row.getString("payer_tax_id"), row.getString("payer_name")),
                row.getString("currency"), amounts(row), row.getObject("due_on", LocalDate.class), row.getObject("occurred_on", LocalDate.class),
                row.getObject("credited_on", LocalDate.class), MovementState.valueOf(row.getString("state")), row.getBoolean("task"),
                row.getString("matched_by"), row.getString("invoice"), row.getString("suggested_invoice"), row.getString("payment"),
                row.getString("duplicate_of"), row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toLocalDateTime().toInstant(ZoneOffset.UTC).toString(), row.getString("decision"),
                row.getLong("id"), row.getLong("version"));
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        BigDecimal paid = row.getBigDecimal("paid");
        boolean settled = row.getString("payment") != null && !row.getString("state").equals(MovementState.REVERSED.name());
        BigDecimal extra = settled ? paid.subtract(row.getBigDecimal("for_invoice")) : BigDecimal.ZERO;
        return new Amounts(plain(row, "nominal"), plain(row, "paid"), plain(row, "interest"), plain(row, "discount"), plain(row, "abatement"),
                plain(row, "credited"), plain(row, "fee"), plain(row, "for_invoice"), plain(row, extra));
    }

    private static String plain(ResultSet row, String column) throws SQLException {
        return plain(row, row.getBigDecimal(column));
    }

    private static String plain(ResultSet row, BigDecimal amount) throws SQLException {
        int places = Currency.getInstance(row.getString("currency")).getDefaultFractionDigits();
        return amount.setScale(Math.max(places, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY).toPlainString();
    }
}
