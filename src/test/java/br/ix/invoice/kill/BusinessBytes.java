package br.ix.invoice.kill;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a run left at an exchange, as rows of text: what is business, and none of the keys and times that no two runs share. */
final class BusinessBytes {

    private static final List<String> ROWS = List.of("""
            SELECT CONCAT_WS('|', 'document', COALESCE(i.number, '-'), i.number_suffix, i.kind, i.regular, i.preview, i.state, i.period,
                   COALESCE(i.issued_on, '-'), COALESCE(i.due_on, '-'), i.currency, i.subtotal, i.tax_total, i.withheld_total, i.total,
                   COALESCE(i.effect, '-'), COALESCE(i.reason, '-'), COALESCE(i.credits_invoice_id, '-'), i.version, o.external_ref,
                   i.issuer_print_id - (SELECT MIN(p.id) FROM issuer_print p WHERE p.issuer_id = i.issuer_id), i.bill_to)
            FROM invoice i JOIN exchange e ON e.id = i.exchange_id JOIN organisation o ON o.id = i.organisation_id
            WHERE e.code = :exchange ORDER BY i.number, i.billing_account_id, i.id
            """, """
            SELECT CONCAT_WS('|', 'line', COALESCE(i.number, '-'), l.position, COALESCE(l.live, '-'), s.external_ref, l.service_id, l.asn,
                   l.description, l.from_on, l.until_on, l.revision, l.quantity, l.unit_price, COALESCE(l.price_id, '-'),
                   l.subscription_discount, l.profile_discount, l.line_discount, l.days, l.base, l.amount, l.month_before,
                   COALESCE(l.corrects_invoice_id, '-'))
            FROM invoice i JOIN exchange e ON e.id = i.exchange_id JOIN invoice_line l ON l.invoice_id = i.id
            JOIN subscription s ON s.id = l.subscription_id
            WHERE e.code = :exchange ORDER BY i.number, i.billing_account_id, i.id, l.position
            """, """
            SELECT CONCAT_WS('|', 'account', p.asn, a.outcome, a.stale, COALESCE(a.reason, '-'), COALESCE(a.detail, '-'))
            FROM billing_run r JOIN exchange e ON e.id = r.exchange_id JOIN billing_run_account a ON a.run_id = r.id
            JOIN billing_account b ON b.id = a.billing_account_id JOIN participant p ON p.id = b.own_participant_id
            WHERE e.code = :exchange ORDER BY r.id, p.asn
            """, """
            SELECT CONCAT_WS('|', 'charged', s.external_ref, COALESCE(c.charged_through, '-'), COALESCE(c.revised_from, '-'), c.version)
            FROM charge_state c JOIN exchange e ON e.id = c.exchange_id JOIN subscription s ON s.id = c.subscription_id
            WHERE e.code = :exchange ORDER BY s.id
            """, """
            SELECT CONCAT_WS('|', 'settled', s.external_ref, d.from_on, d.until_on, d.posted)
            FROM settled_days d JOIN subscription s ON s.id = d.subscription_id JOIN exchange e ON e.id = s.exchange_id
            WHERE e.code = :exchange ORDER BY s.id, d.from_on
            """, """
            SELECT CONCAT_WS('|', 'run', r.kind, r.period, r.state, COALESCE(r.failed_in, '-'), r.issued_on, r.posted_count, u.due, u.billed,
                   u.nothing_due, u.parked, u.failed, u.excluded, u.totals)
            FROM billing_run r JOIN exchange e ON e.id = r.exchange_id LEFT JOIN billing_run_summary u ON u.run_id = r.id
            WHERE e.code = :exchange ORDER BY r.id
            """, """
            SELECT CONCAT_WS('|', 'series', n.first_number, n.next_number)
            FROM number_series n JOIN issuer i ON i.id = n.issuer_id WHERE i.code = :exchange
            """, """
            SELECT CONCAT_WS('|', 'locked', l.run_id) FROM billing_run_lock l JOIN exchange e ON e.id = l.exchange_id WHERE e.code = :exchange
            """);

    private BusinessBytes() {
    }

    static List<String> of(String exchange, JdbcClient database) {
        List<String> rows = new ArrayList<>();
        for (String query : ROWS) {
            database.sql(query).param("exchange", exchange).query(String.class).list().forEach(row -> rows.add(row.replace(exchange, "twin")));
        }
        return rows;
    }
}
