package br.ix.invoice.payment.ledger;

import br.ix.invoice.payment.Settlements.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of documents by the day on which they were settled, one query for any number. Public for the module's face. */
@Component
public class SettledDays {

    private static final String OF_DOCUMENTS = """
            SELECT a.invoice_id, COALESCE(p.received_on, DATE(a.booked_at)) AS settled_on, SUM(a.amount) AS amount
            FROM payment_allocation a LEFT JOIN payment p ON p.id = a.payment_id
            WHERE a.invoice_id IN (:documents)
            GROUP BY a.invoice_id, COALESCE(p.received_on, DATE(a.booked_at)) HAVING SUM(a.amount) <> 0
            ORDER BY a.invoice_id, settled_on
            """;

    private final JdbcClient jdbc;

    SettledDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, List<Part>> of(Collection<Long> documents) {
        Map<Long, List<Part>> parts = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql(OF_DOCUMENTS).param("documents", documents).query(row -> {
                parts.computeIfAbsent(row.getLong("invoice_id"), none -> new ArrayList<>())
                        .add(new Part(row.getObject("settled_on", LocalDate.class), row.getBigDecimal("amount")));
            });
        }
        return parts;
    }
}
