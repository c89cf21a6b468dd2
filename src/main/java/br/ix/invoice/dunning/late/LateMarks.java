package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.invoicing.Lateness;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.InvoicesPaid;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices were paid late and may have to be charged for it; written as they are paid, in that transaction, where an issuer charges it. */
@Component
class LateMarks {

    private static final String MARK = "INSERT IGNORE INTO late_mark (billing_account_id, invoice_id) VALUES (?, ?)";
    private static final String ACCOUNTS = "SELECT DISTINCT billing_account_id FROM late_mark WHERE billing_account_id BETWEEN :first AND :last";
    private static final String OF_ACCOUNTS = "SELECT invoice_id FROM late_mark WHERE billing_account_id IN (:accounts) FOR UPDATE";
    private static final String FORGET = "DELETE FROM late_mark WHERE invoice_id IN (:invoices) AND billing_account_id IN (:accounts)";

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final LatePolicies policies;
    private final Receivables receivables;
    private final AskedPolicies asked;
    private final BusinessClock clock;

    LateMarks(JdbcTemplate database, JdbcClient jdbc, LatePolicies policies, Receivables receivables, AskedPolicies asked, BusinessClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.policies = policies;
        this.receivables = receivables;
        this.asked = asked;
        this.clock = clock;
    }

    /** What is paid on its due day is not late; a day that begins elsewhere before it does in UTC is taken for one later. */
    @EventListener
    void on(InvoicesPaid event) {
        if (policies.anyOnNextDocument()) {
            LocalDate tomorrow = clock.today(ZoneOffset.UTC).plusDays(1);
            mark(receivables.withKeys(event.invoices()).values().stream().filter(one -> one.dueOn() != null && one.dueOn().isBefore(tomorrow)).toList());
        }
    }

    /** What was charged for a document that is no more is given back. */
    @EventListener
    void on(InvoicesCancelled event) {
        if (policies.anyOnNextDocument()) {
            mark(receivables.withKeys(event.invoices()).values().stream().filter(one -> one.dueOn() != null).toList());
        }
    }

    /** Those from a first to a last one that have marked invoices. */
    List<Long> accounts(long first, long last) {
        return jdbc.sql(ACCOUNTS).param("first", first).param("last", last).query(Long.class).list();
    }

    /** Keys of marked invoices, held until the transaction ends: who pays one again meanwhile waits, and marks it anew. */
    List<Long> of(Collection<Long> accounts) {
        return jdbc.sql(OF_ACCOUNTS).param("accounts", accounts).query(Long.class).list();
    }

    /** Only what its issuer charges on the next document; nothing else is ever asked for. */
    void mark(Collection<Receivable> late) {
        if (late.isEmpty()) {
            return;
        }
        Map<Long, AskedPolicies.Asked> byAccount = asked.of(late.stream().map(Receivable::account).distinct().toList());
        List<Object[]> rows = late.stream().filter(one -> byAccount.get(one.account()).of(one) != null)
                .map(one -> new Object[] {one.account(), one.id()}).toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(MARK, rows);
        }
    }

    void remove(Collection<Receivable> idle) {
        if (!idle.isEmpty()) {
            jdbc.sql(FORGET).param("invoices", idle.stream().map(Receivable::id).toList())
                    .param("accounts", idle.stream().map(Receivable::account).distinct().toList()).update();
        }
    }

    void forget(Collection<Lateness> charged) {
        jdbc.sql(FORGET).param("invoices", charged.stream().map(Lateness::invoice).toList())
                .param("accounts", charged.stream().map(Lateness::account).distinct().toList()).update();
    }
}
