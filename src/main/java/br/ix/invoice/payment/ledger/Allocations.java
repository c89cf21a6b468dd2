package br.ix.invoice.payment.ledger;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.invoicing.Settlement;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.InvoicesPaid;
import br.ix.invoice.payment.OpenAmountsChanged;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What settles which document: rows that are never changed, and with them what the document says of itself. Public for what books. */
@Component
public class Allocations {

    private static final String INSERT = """
            INSERT INTO payment_allocation (billing_account_id, invoice_id, payment_id, credit_note_id, amount, booked_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String STANDING = """
            SELECT MIN(a.billing_account_id) AS billing_account_id, a.invoice_id, a.payment_id, a.credit_note_id, SUM(a.amount) AS amount,
                MIN(b.currency) AS currency
            FROM payment_allocation a JOIN payment b ON b.id = a.payment_id
            WHERE a.payment_id IN (:keys)
            GROUP BY a.invoice_id, a.payment_id, a.credit_note_id HAVING SUM(a.amount) <> 0
            ORDER BY a.invoice_id
            """;
    private static final String OF_DOCUMENT = """
            SELECT MIN(billing_account_id) AS billing_account_id, invoice_id, payment_id, credit_note_id, SUM(amount) AS amount,
                :currency AS currency
            FROM payment_allocation WHERE invoice_id = :document OR credit_note_id = :document
            GROUP BY invoice_id, payment_id, credit_note_id HAVING SUM(amount) <> 0
            ORDER BY invoice_id
            """;

    private static final String SETTLED = """
            SELECT invoice_id AS document, SUM(amount) AS amount FROM payment_allocation
            WHERE invoice_id IN (:documents) AND booked_at < :before GROUP BY invoice_id
            UNION ALL SELECT credit_note_id AS document, -SUM(amount) AS amount FROM payment_allocation
            WHERE credit_note_id IN (:documents) AND booked_at < :before GROUP BY credit_note_id
            """;
    private static final String MONEY = """
            SELECT billing_account_id, SUM(amount) AS amount FROM payment_allocation
            WHERE billing_account_id IN (:accounts) AND payment_id IS NOT NULL AND booked_at < :before
            GROUP BY billing_account_id
            """;

    private static final RowInsert<Booking> ALLOCATIONS = new RowInsert<>(INSERT, Allocations::set);

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Allocations(JdbcTemplate database, JdbcClient jdbc, Receivables receivables, BusinessClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.clock = clock;
        this.events = events;
    }

    private record Booking(Allocation allocation, Instant at) {
    }

    /** Books them now; {@code locked} are the documents as they were before, by key. Tells of which another amount is open, and which are paid with this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(List<Allocation> allocations, Map<Long, Receivable> locked) {
        Instant now = clock.instant();
        ALLOCATIONS.write(database, allocations.stream().map(one -> new Booking(one, now)).toList());
        Map<Long, Settlement> settlements = new TreeMap<>();
        for (Allocation one : allocations) {
            settlements.merge(one.invoice(), settlement(one), Settlement::plus);
            if (one.creditNote() != null) {
                settlements.merge(one.creditNote(), Settlement.byCredit(one.creditNote(), one.amount().negated()), Settlement::plus);
            }
        }
        receivables.settle(settlements.values());
        events.publishEvent(new OpenAmountsChanged(List.copyOf(settlements.keySet())));
        List<Long> paid = settlements.values().stream().filter(one -> isPaidWith(one, locked.get(one.invoice()))).map(Settlement::invoice).toList();
        if (!paid.isEmpty()) {
            events.publishEvent(new InvoicesPaid(paid));
        }
    }

    private static boolean isPaidWith(Settlement settlement, Receivable before) {
        Money settled = settlement.paid().plus(settlement.creditUsed());
        return !before.creditNote() && before.isOpen() && settlement.writtenOff().isZero() && settled.equals(before.open());
    }

    private static Settlement settlement(Allocation one) {
        if (one.isWriteOff()) {
            return Settlement.byWritingOff(one.invoice(), one.amount());
        }
        return one.payment() != null ? Settlement.byMoney(one.invoice(), one.amount()) : Settlement.byCredit(one.invoice(), one.amount());
    }

    /** What payments (keys) are used for now, in the order of the documents. */
    public List<Allocation> standing(Collection<Long> payments) {
        return payments.isEmpty() ? List.of() : jdbc.sql(STANDING).param("keys", payments).query(Allocations::allocation).list();
    }

    /** What settles a document now, and what it, a credit note, is used for. */
    public List<Allocation> ofDocument(Receivable document) {
        return jdbc.sql(OF_DOCUMENT).param("document", document.id()).param("currency", document.payable().currency().getCurrencyCode())
                .query(Allocations::allocation).list();
    }

    /** What documents (keys) were settled with before an instant. */
    public record Used(Map<Long, BigDecimal> byDocument) {

        /** Of a credit note: what of it was used, negative. */
        public BigDecimal of(long document) {
            return byDocument.getOrDefault(document, BigDecimal.ZERO);
        }
    }

    public Used used(Collection<Long> documents, Instant before) {
        Map<Long, BigDecimal> used = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql(SETTLED).param("documents", documents).param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                    .query(row -> { used.merge(row.getLong("document"), row.getBigDecimal("amount"), BigDecimal::add); });
        }
        return new Used(used);
    }

    /** How much money accounts (keys) had used before an instant. */
    public Map<Long, BigDecimal> money(Collection<Long> accounts, Instant before) {
        Map<Long, BigDecimal> sums = new HashMap<>();
        jdbc.sql(MONEY).param("accounts", accounts).param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(row -> { sums.put(row.getLong("billing_account_id"), row.getBigDecimal("amount")); });
        return sums;
    }

    private static Allocation allocation(ResultSet row, int number) throws SQLException {
        return new Allocation(row.getLong("billing_account_id"), row.getLong("invoice_id"), row.getObject("payment_id", Long.class),
                row.getObject("credit_note_id", Long.class),
                Money.exactly(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
    }

    private static void set(RowValues row, Booking booking) throws SQLException {
        Allocation one = booking.allocation();
        row.add(one.account()).add(one.invoice()).addText(one.payment()).addText(one.creditNote()).add(one.amount().amount());
        row.add(booking.at());
    }
}
