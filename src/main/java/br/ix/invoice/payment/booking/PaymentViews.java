package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.PaymentFilter;
import br.ix.invoice.payment.PaymentView;
import br.ix.invoice.payment.PaymentView.Allocated;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as people and programs see them, by a fixed number of queries a page. Public for the module's face. */
@Component
public class PaymentViews {

    private static final String WITH_KEYS = """
            SELECT id, public_id, billing_account_id, received_on, amount, currency, unallocated, refunded, reversed_on, version,
                method, reference, payer, external_id, finding, booked_at, booked_by, reversal_reason
            FROM payment WHERE id IN (:keys)
            """;

    private final JdbcClient jdbc;
    private final PaymentSearch search;
    private final Allocations allocations;
    private final Receivables receivables;

    PaymentViews(JdbcClient jdbc, PaymentSearch search, Allocations allocations, Receivables receivables) {
        this.jdbc = jdbc;
        this.search = search;
        this.allocations = allocations;
        this.receivables = receivables;
    }

    /** The texts of a payment beside what is counted. */
    private record Texts(String currency, String method, @Nullable String reference, @Nullable String payer, @Nullable String externalId,
                         Finding finding, LocalDateTime bookedAt, String bookedBy, @Nullable String reason) {
    }

    private record Row(PaymentRow payment, Texts texts) {
    }

    public Page<PaymentView> list(PaymentFilter filter, PageQuery query, Caller caller) {
        return page(search.find(filter, query, caller), query);
    }

    public Page<PaymentView> newest(PaymentFilter filter, PageQuery query, Caller caller) {
        return page(search.findNewest(filter, query, caller), query);
    }

    private Page<PaymentView> page(List<Long> keys, PageQuery query) {
        Page<Long> page = Page.of(keys, query, key -> Long.toString(key));
        Map<Long, PaymentView> views = views(page.items());
        return page.map(views::get);
    }

    public Optional<PaymentView> byId(String id, Caller caller) {
        return search.byId(id, caller).map(key -> views(List.of(key)).get(key));
    }

    /** By key; those that do not exist are absent. */
    public Map<Long, PaymentView> withKeys(Collection<Long> keys) {
        return views(List.copyOf(keys));
    }

    /** By what it is called elsewhere. */
    public Optional<PaymentView> byExternalId(String externalId) {
        return search.byExternalId(externalId).map(key -> views(List.of(key)).get(key));
    }

    /** As it is counted, where the caller may see it. */
    public Optional<PaymentRow> row(String id, Caller caller) {
        return search.byId(id, caller).map(key -> rows(List.of(key)).get(0).payment());
    }

    private List<Row> rows(List<Long> keys) {
        return jdbc.sql(WITH_KEYS).param("keys", keys).query((row, n) -> {
            return new Row(PaymentRow.of(row, n), new Texts(row.getString("currency"), row.getString("method"), row.getString("reference"),
                    row.getString("payer"), row.getString("external_id"), Finding.valueOf(row.getString("finding")),
                    row.getObject("booked_at", LocalDateTime.class), row.getString("booked_by"), row.getString("reversal_reason")));
        }).list();
    }

    private Map<Long, PaymentView> views(List<Long> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = rows(keys);
        List<Allocation> standing = allocations.standing(keys);
        Map<Long, Receivable> documents = receivables.withKeys(standing.stream().map(Allocation::invoice).distinct().toList());
        Map<Long, AccountKey> accounts = receivables.accountsByKey(rows.stream().map(row -> row.payment().account())
                .filter(Objects::nonNull).distinct().toList());
        Map<Long, List<Allocated>> uses = standing.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.payment()),
                Collectors.mapping(one -> allocated(one, documents.get(one.invoice())), Collectors.toList())));
        return rows.stream().collect(Collectors.toMap(row -> row.payment().id(), row -> view(row, accounts,
                uses.getOrDefault(row.payment().id(), List.of()))));
    }

    private static Allocated allocated(Allocation one, Receivable document) {
        return new Allocated(document.publicId(), one.amount().plain(), document.number());
    }

    private static PaymentView view(Row row, Map<Long, AccountKey> accounts, List<Allocated> uses) {
        PaymentRow payment = row.payment();
        Texts texts = row.texts();
        return new PaymentView(payment.publicId(), payment.account() == null ? null : accounts.get(payment.account()).publicId(),
                payment.receivedOn(), payment.amount().plain(), texts.currency(), texts.method(), texts.reference(), texts.payer(), uses,
                payment.unallocated().plain(), payment.refunded().plain(), payment.reversedOn() == null ? "RECEIVED" : "REVERSED",
                texts.finding(), texts.externalId(), texts.bookedAt().toInstant(ZoneOffset.UTC).toString(), texts.bookedBy(),
                payment.reversedOn(), texts.reason(), payment.version());
    }
}
