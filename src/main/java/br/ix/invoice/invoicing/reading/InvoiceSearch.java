package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.number.ShownNumber;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds documents: their keys, page by page. Those of a run come in the order of their accounts, which its index has (of one account, in that of their keys); all others in the
 * order of their keys.
 */
@Component
class InvoiceSearch {

    private static final String FITTING = """
            AND (:exchange IS NULL OR i.exchange_id = :exchange)
            AND (:account IS NULL OR i.billing_account_id = :account)
            AND (:period IS NULL OR i.period = :period)
            AND (:state IS NULL OR i.state = :state)
            AND (:dueBefore IS NULL OR i.due_on < :dueBefore)
            AND (:number IS NULL OR (i.issuer_id IN (SELECT issuer_id FROM number_series WHERE prefix = :prefix)
                 AND i.number = :number AND i.number_suffix = :suffix))
            AND (:asn IS NULL OR i.billing_account_id IN (:own_ofAsn) OR (i.billing_account_id IN (:shared_ofAsn)
                 AND EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.asn = :asn)))
            AND (:limited = 0 OR (i.state IN ('ISSUED', 'CANCELLED')
                 AND (:callerAccount IS NULL
                      OR i.billing_account_id = (SELECT id FROM billing_account WHERE public_id = :callerAccount))
                 AND (:callerAsn IS NULL OR i.billing_account_id IN (:own_ofCaller) OR (i.billing_account_id IN (:shared_ofCaller)
                      AND EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.asn = :callerAsn)
                      AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.asn <> :callerAsn)))))
            AND (:paymentState IS NULL OR (i.state = 'ISSUED' AND i.kind <> 'CREDIT_NOTE' AND :paymentState = CASE
                 WHEN i.taken_over = 'CLOSED' THEN 'WRITTEN_OFF'
                 WHEN i.total - i.withheld_total = i.paid + i.written_off + i.credit_used THEN CASE WHEN i.written_off <> 0 THEN 'WRITTEN_OFF'
                     WHEN i.paid <> 0 OR i.total - i.withheld_total = 0 THEN 'PAID' ELSE 'CREDITED' END
                 WHEN i.due_on < (CASE WHEN i.exchange_id IN (:earlier) THEN :yesterday
                     WHEN i.exchange_id IN (:later) THEN :tomorrow ELSE :today END) THEN 'OVERDUE'
                 WHEN i.paid <> 0 THEN 'PARTLY_PAID'
                 ELSE 'OPEN' END))
            """;

    private static final String FIND = """
            SELECT i.id, i.id AS cursor_key FROM invoice i
            WHERE i.id > :after AND i.preview = 0
            """ + FITTING + """
            ORDER BY i.id LIMIT :rows
            """;
    private static final String FIND_NEWEST = """
            SELECT i.id, i.id AS cursor_key FROM invoice i
            WHERE (:after = 0 OR i.id < :after) AND i.preview = 0
            """ + FITTING + """
            ORDER BY i.id DESC LIMIT :rows
            """;
    private static final String FIND_IN_RUN = """
            SELECT i.id, CONCAT(i.billing_account_id, '.', i.id) AS cursor_key FROM invoice i
            WHERE i.run_id = :run AND i.billing_account_id >= :afterAccount AND (i.billing_account_id > :afterAccount OR i.id > :after)
            """ + FITTING + """
            ORDER BY i.run_id, i.billing_account_id, i.id LIMIT :rows
            """;
    private static final String BY_ID = """
            SELECT i.id FROM invoice i
            WHERE i.public_id = :id AND (:limited = 0 OR (i.state IN ('ISSUED', 'CANCELLED')
                AND (:callerAccount IS NULL
                     OR i.billing_account_id = (SELECT id FROM billing_account WHERE public_id = :callerAccount))
                AND (:callerAsn IS NULL OR i.billing_account_id IN (:own_ofCaller) OR (i.billing_account_id IN (:shared_ofCaller)
                     AND EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.asn = :callerAsn)
                     AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.asn <> :callerAsn)))))
            """;
    private static final String KEY_OF_ACCOUNT = """
            SELECT id FROM billing_account WHERE public_id = :id
            """;
    private static final String KEY_OF_RUN = """
            SELECT id FROM billing_run WHERE public_id = :id
            """;
    private static final long NOTHING = -1;
    private static final Pattern IN_RUN = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    private final JdbcClient jdbc;
    private final Visible visible;
    private final Exchanges exchanges;
    private final Todays todays;

    InvoiceSearch(JdbcClient jdbc, Visible visible, Exchanges exchanges, Todays todays) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.exchanges = exchanges;
        this.todays = todays;
    }

    /** A document's key, and the key after which the next page begins. */
    record Found(long id, String cursor) {
    }

    /** The documents of a page, and one more where there is a next page. */
    List<Found> find(InvoiceFilter filter, PageQuery page, Caller caller) {
        return found(filter.run() == null ? FIND : FIND_IN_RUN, filter, page, caller);
    }

    /** The same from the newest on; those of a run in the order of their accounts all the same. */
    List<Found> findNewest(InvoiceFilter filter, PageQuery page, Caller caller) {
        return found(filter.run() == null ? FIND_NEWEST : FIND_IN_RUN, filter, page, caller);
    }

    private List<Found> found(String statement, InvoiceFilter filter, PageQuery page, Caller caller) {
        Map<String, @Nullable Object> parameters = parameters(filter, page);
        visible.limit(parameters, caller);
        return jdbc.sql(statement).params(parameters)
                .query((row, index) -> new Found(row.getLong("id"), row.getString("cursor_key"))).list();
    }

    /** The key of the document with a public id that the caller may see. */
    Optional<Long> byId(String id, Caller caller) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        visible.limit(parameters, caller);
        return jdbc.sql(BY_ID).params(parameters).query(Long.class).optional();
    }

    /** What was found, row by row. */
    List<InvoiceRow> rows(List<Long> keys) {
        return jdbc.sql(InvoiceRow.OF_KEYS).param("invoices", keys).query(InvoiceRow::of).list();
    }

    private Map<String, @Nullable Object> parameters(InvoiceFilter filter, PageQuery page) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        putAfter(parameters, page, filter.run() != null);
        parameters.put("rows", page.rows());
        parameters.put("exchange", filter.exchange() == null ? null : exchange(filter.exchange()));
        parameters.put("account", key(KEY_OF_ACCOUNT, filter.billingAccount()));
        parameters.put("run", key(KEY_OF_RUN, filter.run()));
        parameters.put("period", Objects.toString(filter.period(), null));
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("paymentState", filter.paymentState() == null ? null : filter.paymentState().name());
        parameters.put("dueBefore", filter.dueBefore());
        number(parameters, filter.number());
        visible.filter(parameters, filter.asn());
        todays.put(parameters);
        return parameters;
    }

    /** The cursor of a run's documents is account and document. */
    private static void putAfter(Map<String, @Nullable Object> parameters, PageQuery page, boolean inRun) {
        String key = inRun ? page.afterKey() : null;
        if (key != null && !IN_RUN.matcher(key).matches()) {
            throw Refusal.invalid("after", key, "is not a cursor of this collection");
        }
        int dot = key == null ? 0 : key.indexOf('.');
        parameters.put("afterAccount", key == null ? 0 : Long.parseLong(key.substring(0, dot)));
        parameters.put("after", key == null ? inRun ? 0 : page.afterId() : Long.parseLong(key.substring(dot + 1)));
    }

    private static void number(Map<String, @Nullable Object> parameters, @Nullable String text) {
        ShownNumber number = text == null ? null : ShownNumber.parse(text).orElseThrow(() ->
                Refusal.invalid("number", text, "must be a number as it is shown, for example 'IXBR01 000.051.234'"));
        parameters.put("number", number == null ? null : number.number());
        parameters.put("prefix", number == null ? null : number.prefix());
        parameters.put("suffix", number == null ? null : number.suffix());
    }

    private long exchange(String code) {
        return exchanges.byCode(code).map(Exchange::id)
                .orElseThrow(() -> Refusal.invalid("exchange", code, "There is no exchange '%s'".formatted(code)));
    }

    private @Nullable Long key(String sql, @Nullable String id) {
        return id == null ? null : jdbc.sql(sql).param("id", id).query(Long.class).optional().orElse(NOTHING);
    }
}
