package br.ix.invoice.benchmark;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies a posted month into months before it, so that a run can be measured beside years of documents. */
final class Past {

    private static final long KEYS = 100_000_000;

    private static final String RUN = """
            INSERT INTO billing_run (id, public_id, kind, period, exchange_id, state, content_hash, issued_on, requested_by, posted_count)
            SELECT r.id + :move, CONCAT(LPAD(HEX(:copy), 8, 'e'), SUBSTRING(r.public_id, 9)), r.kind, :past, r.exchange_id, r.state,
                   r.content_hash, r.issued_on - INTERVAL :copy MONTH, r.requested_by, r.posted_count
            FROM billing_run r WHERE r.period = :period AND r.state = 'POSTED' AND r.kind = 'REGULAR' AND r.id < :move
            """;

    private static final String OUTCOMES = """
            INSERT INTO billing_run_account (run_id, billing_account_id, outcome)
            SELECT a.run_id + :move, a.billing_account_id, a.outcome FROM billing_run_account a
            JOIN billing_run r ON r.id = a.run_id AND r.period = :period AND r.state = 'POSTED' AND r.id < :move
            """;

    private static final String SUMMARY = """
            INSERT INTO billing_run_summary (run_id, due, billed, nothing_due, parked, failed, excluded, totals)
            SELECT s.run_id + :move, s.due, s.billed, s.nothing_due, s.parked, s.failed, s.excluded, s.totals FROM billing_run_summary s
            JOIN billing_run r ON r.id = s.run_id AND r.period = :period AND r.state = 'POSTED' AND r.id < :move
            """;

    private static final String INVOICES = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id, exchange_id,
                   issuer_id, issuer_print_id, period, number, issued_on, due_on, currency, subtotal, tax_total, total, bill_to, hash)
            SELECT i.id + :move, CONCAT(LPAD(HEX(:copy), 8, 'e'), SUBSTRING(i.public_id, 9)), i.kind, 1, 0, i.state, i.run_id + :move,
                   i.billing_account_id, i.organisation_id, i.exchange_id, i.issuer_id, i.issuer_print_id, :past, i.number + :move,
                   i.issued_on - INTERVAL :copy MONTH, i.due_on - INTERVAL :copy MONTH, i.currency, i.subtotal, i.tax_total, i.total,
                   i.bill_to, i.hash
            FROM invoice i WHERE i.period = :period AND i.id < :move
            """;

    private static final String LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on, quantity,
                   unit_price, price_id, subscription_discount, profile_discount, days, base, amount)
            SELECT l.invoice_id + :move, l.position, l.live, l.subscription_id, l.service_id, l.asn, l.description,
                   l.from_on - INTERVAL (:copy + 12) MONTH, l.until_on - INTERVAL (:copy + 12) MONTH, l.quantity, l.unit_price, l.price_id,
                   l.subscription_discount, l.profile_discount, l.days, l.base, l.amount
            FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id AND i.period = :period AND i.id < :move
            """;

    // Years ago, rows got keys and numbers before those of today.
    private static final String NEXT_KEY = """
            UPDATE invoice_key SET next_key = next_key + :move
            """;

    private static final String NEXT_NUMBER = """
            UPDATE number_series SET next_number = next_number + :move
            """;

    private final JdbcClient database;

    Past(JdbcClient database) {
        this.database = database;
    }

    /** Copies a month so many times, each a month earlier than the one before. */
    void make(YearMonth period, int months) {
        for (int copy = 1; copy <= months; copy++) {
            for (String statement : List.of(RUN, OUTCOMES, SUMMARY, INVOICES, LINES)) {
                var call = database.sql(statement).param("move", copy * KEYS).param("period", period.toString());
                if (statement.contains(":copy")) {
                    call = call.param("copy", copy);
                }
                (statement.contains(":past") ? call.param("past", period.minusMonths(12L + copy).toString()) : call).update();
            }
        }
        for (String statement : List.of(NEXT_KEY, NEXT_NUMBER)) {
            database.sql(statement).param("move", (months + 1) * KEYS).update();
        }
    }
}
