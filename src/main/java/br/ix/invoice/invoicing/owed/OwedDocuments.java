package br.ix.invoice.invoicing.owed;

import br.ix.invoice.invoicing.BookedDocument;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Settlement;
import br.ix.invoice.invoicing.number.ShownNumber;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The rows of documents as what is owed; what is settled of them is written here and nowhere else. Public for the module's face. */
@Component
public class OwedDocuments {

    private static final String COLUMNS = """
            SELECT i.id, i.public_id, series.prefix, i.number, i.number_suffix, i.billing_account_id, i.kind, i.state, i.credits_invoice_id,
                i.currency, i.total - i.withheld_total AS payable, i.paid, i.written_off, i.credit_used, i.issued_on, i.due_on, i.booked_at,
                i.settled_at, i.taken_over, i.cancelled_on, i.cancelled_at
            """;
    private static final String ALL = COLUMNS + """
            FROM invoice i LEFT JOIN number_series series ON series.issuer_id = i.issuer_id
            """;
    // Of some hundred accounts, whose documents are looked up: the statistics would rather have all documents read.
    private static final String OF_ACCOUNTS = COLUMNS + """
            FROM invoice i FORCE INDEX (uk_invoice_live) LEFT JOIN number_series series ON series.issuer_id = i.issuer_id
            """;
    private static final String WITH_IDS = ALL + """
            WHERE i.public_id IN (:ids) AND i.state <> 'DRAFT'
            """;
    private static final String WITH_KEYS = ALL + """
            WHERE i.id IN (:keys) AND i.state <> 'DRAFT'
            """;
    // Keys of runs come in blocks, so they do not tell which of two documents was issued first.
    private static final String OPEN = OF_ACCOUNTS + """
            WHERE i.billing_account_id IN (:accounts) AND i.state = 'ISSUED'
              AND i.total - i.withheld_total <> i.paid + i.written_off + i.credit_used
            ORDER BY COALESCE(i.due_on, i.issued_on), i.booked_at, i.id
            """;
    private static final String BOOKED = OF_ACCOUNTS + """
            WHERE i.billing_account_id IN (:accounts) AND i.booked_at < :before
            ORDER BY i.booked_at, i.id
            """;
    private static final String OUTSTANDING = OF_ACCOUNTS + """
            WHERE i.billing_account_id IN (:accounts) AND i.booked_at < :before
              AND (i.closed_at IS NULL OR i.closed_at >= :before) AND (i.cancelled_at IS NULL OR i.cancelled_at >= :before)
            ORDER BY i.id
            """;
    private static final String ANY_BOOKED = "SELECT EXISTS (SELECT 1 FROM invoice i WHERE i.booked_at < :before)";
    private static final String ACCOUNTS = "SELECT DISTINCT billing_account_id FROM invoice WHERE id IN (:keys)";
    private static final String LOCK = "SELECT id FROM invoice WHERE id IN (:keys) ORDER BY id FOR UPDATE";

    // closed_at is worked out first: the amounts that it reads are those before.
    private static final String SETTLE = """
            UPDATE invoice SET
                closed_at = CASE WHEN total - withheld_total = paid + :paid + written_off + :writtenOff + credit_used + :creditUsed THEN :now END,
                paid = paid + :paid, written_off = written_off + :writtenOff, credit_used = credit_used + :creditUsed, version = version + 1
            WHERE id = :invoice
            """;

    private final NamedParameterJdbcTemplate database;
    private final BusinessClock clock;

    OwedDocuments(NamedParameterJdbcTemplate database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Long> accountsOf(Collection<Long> keys) {
        return keys.isEmpty() ? List.of() : database.queryForList(ACCOUNTS, Map.of("keys", keys), Long.class);
    }

    public Map<String, Receivable> withPublicIds(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : database.query(WITH_IDS, Map.of("ids", ids), OwedDocuments::receivable).stream()
                .collect(Collectors.toMap(Receivable::publicId, Function.identity()));
    }

    public Map<Long, Receivable> withKeys(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : database.query(WITH_KEYS, Map.of("keys", keys), OwedDocuments::receivable).stream()
                .collect(Collectors.toMap(Receivable::id, Function.identity()));
    }

    public List<Receivable> openOf(Collection<Long> accounts) {
        return accounts.isEmpty() ? List.of() : database.query(OPEN, Map.of("accounts", accounts), OwedDocuments::receivable);
    }

    public Map<Long, Receivable> lock(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            database.queryForList(LOCK, Map.of("keys", keys), Long.class);
        }
        return withKeys(keys);
    }

    public void settle(Collection<Settlement> settlements) {
        if (!settlements.isEmpty()) {
            LocalDateTime now = utc(clock.instant());
            database.batchUpdate(SETTLE, settlements.stream().sorted((a, b) -> Long.compare(a.invoice(), b.invoice()))
                    .map(one -> new MapSqlParameterSource("invoice", one.invoice()).addValue("now", now)
                            .addValue("paid", one.paid().amount()).addValue("writtenOff", one.writtenOff().amount())
                            .addValue("creditUsed", one.creditUsed().amount())).toArray(SqlParameterSource[]::new));
        }
    }

    public boolean anyBooked(Instant before) {
        return Boolean.TRUE.equals(database.queryForObject(ANY_BOOKED, Map.of("before", utc(before)), Boolean.class));
    }

    public List<BookedDocument> booked(Collection<Long> accounts, Instant before) {
        return accounts.isEmpty() ? List.of()
                : database.query(BOOKED, Map.of("accounts", accounts, "before", utc(before)), OwedDocuments::document);
    }

    public List<BookedDocument> outstanding(Collection<Long> accounts, Instant before) {
        return accounts.isEmpty() ? List.of()
                : database.query(OUTSTANDING, Map.of("accounts", accounts, "before", utc(before)), OwedDocuments::document);
    }

    private static Receivable receivable(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        InvoiceState state = InvoiceState.valueOf(row.getString("state"));
        Money payable = money(row.getBigDecimal("payable"), currency);
        Money paid = money(row.getBigDecimal("paid"), currency);
        Money writtenOff = money(row.getBigDecimal("written_off"), currency);
        Money open = payable.minus(paid).minus(writtenOff).minus(money(row.getBigDecimal("credit_used"), currency));
        return new Receivable(row.getLong("id"), row.getString("public_id"), number(row), row.getLong("billing_account_id"),
                row.getString("kind").equals("CREDIT_NOTE"), state, row.getObject("credits_invoice_id", Long.class), payable,
                state == InvoiceState.ISSUED ? open : Money.zero(currency), paid, writtenOff, issuedOn(row),
                row.getObject("due_on", LocalDate.class));
    }

    private static BookedDocument document(ResultSet row, int index) throws SQLException {
        return new BookedDocument(row.getLong("id"), row.getString("public_id"), number(row), row.getLong("billing_account_id"),
                row.getString("kind").equals("CREDIT_NOTE"),
                money(row.getBigDecimal("payable"), Currency.getInstance(row.getString("currency"))), issuedOn(row),
                row.getObject("due_on", LocalDate.class), Objects.requireNonNull(instant(row, "booked_at")), instant(row, "settled_at"),
                "CLOSED".equals(row.getString("taken_over")), row.getObject("cancelled_on", LocalDate.class), instant(row, "cancelled_at"));
    }

    private static String number(ResultSet row) throws SQLException {
        return Objects.requireNonNull(ShownNumber.text(row.getString("prefix"), row.getLong("number"), row.getString("number_suffix")));
    }

    /** One that was taken over may not say when it was issued. */
    private static LocalDate issuedOn(ResultSet row) throws SQLException {
        LocalDate issued = row.getObject("issued_on", LocalDate.class);
        return issued != null ? issued : row.getObject("due_on", LocalDate.class);
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.exactly(amount, currency);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
