package br.ix.invoice.dunning.remind;

import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders as they are shown and sent: a fixed number of queries for a page. Public for the module's face. */
@Component
public class ReminderViews {

    private static final String COLUMNS = """
            SELECT id, public_id, billing_account_id, step_days, made_on, open_total, charge_total FROM reminder
            """;
    private static final String PAGE = COLUMNS + """
            WHERE (:after = 0 OR id < :after) AND (:account IS NULL OR billing_account_id = :account) ORDER BY id DESC LIMIT :rows
            """;
    private static final String WITH_ID = COLUMNS + "WHERE public_id = :id";
    private static final String WITH_KEYS = COLUMNS + "WHERE id IN (:keys) ORDER BY id";
    private static final String INVOICES = """
            SELECT reminder_id, invoice_id, days_late, open, charges FROM reminder_invoice WHERE reminder_id IN (:reminders) ORDER BY reminder_id, days_late DESC
            """;
    private static final AccountLabel NOBODY = new AccountLabel("–", "–", List.of());

    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final AccountLabels labels;
    private final Steps steps;

    ReminderViews(JdbcClient jdbc, Receivables receivables, AccountLabels labels, Steps steps) {
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.labels = labels;
        this.steps = steps;
    }

    private record Row(long id, String publicId, long account, int step, LocalDate on, BigDecimal open, BigDecimal charges) {
    }

    private record InvoiceRow(long reminder, long invoice, int daysLate, BigDecimal open, BigDecimal charges) {
    }

    /** The newest first; of one account (public id), or null: of all. */
    public List<ReminderView> newest(@Nullable String account, PageQuery query, Locale language) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("after", query.afterId(), "rows", query.rows()));
        parameters.put("account", account == null ? null : Optional.ofNullable(receivables.accounts(List.of(account)).get(account)).map(AccountKey::id).orElse(-1L));
        return views(jdbc.sql(PAGE).params(parameters).query(ReminderViews::row).list(), language);
    }

    public Optional<ReminderView> withId(String id, Locale language) {
        return views(jdbc.sql(WITH_ID).param("id", id).query(ReminderViews::row).list(), language).stream().findFirst();
    }

    public List<ReminderView> withKeys(Collection<Long> keys, Locale language) {
        return keys.isEmpty() ? List.of() : views(jdbc.sql(WITH_KEYS).param("keys", keys).query(ReminderViews::row).list(), language);
    }

    private List<ReminderView> views(List<Row> rows, Locale language) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<InvoiceRow>> invoices = new HashMap<>();
        jdbc.sql(INVOICES).param("reminders", rows.stream().map(Row::id).toList()).query(ReminderViews::invoice).list()
                .forEach(one -> invoices.computeIfAbsent(one.reminder(), none -> new ArrayList<>()).add(one));
        Map<Long, Receivable> named = receivables.withKeys(invoices.values().stream().flatMap(List::stream).map(InvoiceRow::invoice).distinct().toList());
        Map<Long, AccountKey> accounts = receivables.accountsByKey(rows.stream().map(Row::account).distinct().toList());
        Map<String, AccountLabel> of = labels.of(accounts.values().stream().map(AccountKey::publicId).toList());
        return rows.stream().map(row -> {
            AccountKey account = accounts.get(row.account());
            List<ReminderView.Late> late = invoices.getOrDefault(row.id(), List.of()).stream().map(one -> late(one, named.get(one.invoice()))).toList();
            ReminderTexts.Facts facts = new ReminderTexts.Facts(account.publicId(), of.getOrDefault(account.publicId(), NOBODY), row.on(),
                    Money.exactly(row.open(), account.currency()), Money.exactly(row.charges(), account.currency()), late);
            return view(row, facts, new ReminderTexts(steps.of(row.step()).in(language), language));
        }).toList();
    }

    private static ReminderView view(Row row, ReminderTexts.Facts facts, ReminderTexts texts) {
        return new ReminderView(row.publicId(), facts.account(), row.step(), row.on(), facts.open().currency().getCurrencyCode(), facts.open().plain(),
                facts.charges().plain(), facts.open().plus(facts.charges()).plain(), facts.invoices(), texts.subject(facts), texts.text(facts), row.id());
    }

    private static ReminderView.Late late(InvoiceRow row, Receivable invoice) {
        return new ReminderView.Late(invoice.publicId(), invoice.number(), Objects.requireNonNull(invoice.dueOn()), row.daysLate(),
                Money.exactly(row.open(), invoice.payable().currency()).plain(), Money.exactly(row.charges(), invoice.payable().currency()).plain());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getString("public_id"), row.getLong("billing_account_id"), row.getInt("step_days"),
                row.getObject("made_on", LocalDate.class), row.getBigDecimal("open_total"), row.getBigDecimal("charge_total"));
    }

    private static InvoiceRow invoice(ResultSet row, int number) throws SQLException {
        return new InvoiceRow(row.getLong("reminder_id"), row.getLong("invoice_id"), row.getInt("days_late"), row.getBigDecimal("open"),
                row.getBigDecimal("charges"));
    }
}
