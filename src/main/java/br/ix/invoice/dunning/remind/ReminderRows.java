package br.ix.invoice.dunning.remind;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.dunning.RemindersDue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes reminders and what they name, each kind as one batch, and tells of them. An invoice has each step once, by a unique key. */
@Component
class ReminderRows {

    private static final String INSERT = """
            INSERT INTO reminder (public_id, run_id, billing_account_id, step_days, made_on, open_total, charge_total) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_INVOICES = """
            INSERT INTO reminder_invoice (reminder_id, invoice_id, step_days, days_late, open, charges) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String KEYS = "SELECT public_id, id FROM reminder WHERE public_id IN (:ids)";
    private static final String REMINDED = """
            SELECT invoice_id, MAX(step_days) AS step_days FROM reminder_invoice
            WHERE invoice_id IN (:invoices) AND step_days IS NOT NULL GROUP BY invoice_id
            """;

    private record Row(String id, long run, Reminder reminder) {
    }

    private record InvoiceRow(long reminder, Reminder.Named named) {
    }

    private static final RowInsert<Row> REMINDERS = new RowInsert<>(INSERT, (values, row) -> {
        values.add(row.id()).add(row.run()).add(row.reminder().account()).add(row.reminder().step()).addText(row.reminder().on());
        values.add(row.reminder().open().amount()).add(row.reminder().charges().amount());
    });
    private static final RowInsert<InvoiceRow> INVOICES = new RowInsert<>(INSERT_INVOICES, (values, row) -> {
        LateInvoice late = row.named().late();
        values.add(row.reminder()).add(late.invoice()).addText(row.named().step()).add(late.daysLate());
        values.add(late.open().amount()).add(late.charges().amount());
    });

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReminderRows(JdbcTemplate database, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.database = database;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** By key of the invoice: the latest step that it was reminded of. */
    Map<Long, Integer> reminded(Collection<Long> invoices) {
        Map<Long, Integer> steps = new HashMap<>();
        if (!invoices.isEmpty()) {
            jdbc.sql(REMINDED).param("invoices", invoices).query(row -> { steps.put(row.getLong("invoice_id"), row.getInt("step_days")); });
        }
        return steps;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(long run, List<Reminder> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        List<Row> rows = reminders.stream().map(one -> new Row(UUID.randomUUID().toString(), run, one)).toList();
        REMINDERS.write(database, rows);
        Map<String, Long> keys = new HashMap<>();
        jdbc.sql(KEYS).param("ids", rows.stream().map(Row::id).toList()).query(row -> { keys.put(row.getString("public_id"), row.getLong("id")); });
        INVOICES.write(database, rows.stream().flatMap(row -> row.reminder().invoices().stream().map(named -> new InvoiceRow(keys.get(row.id()), named))).toList());
        events.publishEvent(new RemindersDue(rows.stream().map(row -> keys.get(row.id())).toList()));
    }
}
