package br.ix.invoice.payment.ledger;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries that are no documents: written once, never changed. Public for what books and what reads. */
@Component
public class Entries {

    private static final String INSERT = """
            INSERT INTO account_entry (billing_account_id, happened_on, booked_at, kind, amount, payment_id, invoice_id, reason, booked_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_ACCOUNT = """
            SELECT e.id, e.happened_on, e.booked_at, e.kind, e.amount, e.invoice_id, p.public_id AS payment, p.reference
            FROM account_entry e LEFT JOIN payment p ON p.id = e.payment_id
            WHERE e.billing_account_id = :account AND e.booked_at < :before
            ORDER BY e.booked_at, e.id
            """;
    private static final String ANY_BOOKED = "SELECT EXISTS (SELECT 1 FROM account_entry WHERE booked_at < :before)";
    private static final String MONEY = """
            SELECT billing_account_id, SUM(amount) AS amount FROM account_entry
            WHERE billing_account_id IN (:accounts) AND payment_id IS NOT NULL AND booked_at < :before
            GROUP BY billing_account_id
            """;

    private static final RowInsert<Booking> ENTRIES = new RowInsert<>(INSERT, Entries::set);

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Entries(JdbcTemplate database, JdbcClient jdbc, BusinessClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Booking(Entry entry, Instant at) {
    }

    /** An entry as it was booked; it names a payment (public id, with the reference that it came with) or an invoice (key). */
    public record Booked(long id, LocalDate on, Instant bookedAt, EntryKind kind, Money amount, @Nullable Long invoice,
                         @Nullable String payment, @Nullable String reference) {
    }

    /** Books them now. */
    public void book(List<Entry> entries) {
        Instant now = clock.instant();
        ENTRIES.write(database, entries.stream().map(entry -> new Booking(entry, now)).toList());
    }

    /** What was booked of an account before an instant, in the order of booking. */
    public List<Booked> of(long account, Currency currency, Instant before) {
        return jdbc.sql(OF_ACCOUNT).param("account", account).param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query((row, n) -> new Booked(row.getLong("id"), row.getObject("happened_on", LocalDate.class),
                        row.getObject("booked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), EntryKind.valueOf(row.getString("kind")),
                        Money.exactly(row.getBigDecimal("amount"), currency), row.getObject("invoice_id", Long.class),
                        row.getString("payment"), row.getString("reference"))).list();
    }

    /** Whether any was booked before an instant. */
    public boolean anyBooked(Instant before) {
        return jdbc.sql(ANY_BOOKED).param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC)).query(Boolean.class).single();
    }

    /** The sum of what payments, their reversals and refunds changed before an instant, by account; below zero where money is there. */
    public Map<Long, BigDecimal> money(Collection<Long> accounts, Instant before) {
        Map<Long, BigDecimal> sums = new HashMap<>();
        jdbc.sql(MONEY).param("accounts", accounts).param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(row -> { sums.put(row.getLong("billing_account_id"), row.getBigDecimal("amount")); });
        return sums;
    }

    private static void set(RowValues row, Booking booking) throws SQLException {
        Entry entry = booking.entry();
        row.add(entry.account()).addText(entry.on()).add(booking.at()).add(entry.kind().name()).add(entry.amount().amount());
        row.addText(entry.payment()).addText(entry.invoice()).add(entry.why().reason()).add(entry.why().by());
    }
}
