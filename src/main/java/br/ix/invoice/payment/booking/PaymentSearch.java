package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.payment.PaymentFilter;
import br.ix.invoice.payment.ledger.Allocation;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds payments: their keys, page by page, in the order in which they were booked. A participant finds those of its own accounts. */
@Component
class PaymentSearch {

    private static final String FITTING = """
            AND (:account IS NULL OR p.billing_account_id = :account)
            AND (:exchange IS NULL OR p.billing_account_id IN (SELECT a.id FROM billing_account a WHERE a.exchange_id = :exchange))
            AND (:from IS NULL OR p.received_on >= :from)
            AND (:until IS NULL OR p.received_on <= :until)
            AND (:reference IS NULL OR p.reference = :reference)
            AND (:finding IS NULL OR p.finding = :finding)
            AND (:unallocated IS NULL OR (p.unallocated > 0) = :unallocated)
            AND (:reversed IS NULL OR (p.reversed_on IS NOT NULL) = :reversed)
            AND (:chosen = 0 OR p.id IN (:keys))
            AND (:limited = 0 OR p.billing_account_id IN (:own))
            """;
    private static final String FIND = """
            SELECT p.id FROM payment p WHERE p.id > :after
            """ + FITTING + """
            ORDER BY p.id LIMIT :rows
            """;
    private static final String FIND_NEWEST = """
            SELECT p.id FROM payment p WHERE (:after = 0 OR p.id < :after)
            """ + FITTING + """
            ORDER BY p.id DESC LIMIT :rows
            """;
    private static final String BY_ID = """
            SELECT p.id FROM payment p WHERE p.public_id = :id AND (:limited = 0 OR p.billing_account_id IN (:own))
            """;
    private static final String BY_EXTERNAL_ID = "SELECT id FROM payment WHERE external_id = :id";
    private static final long NOTHING = -1;

    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final Exchanges exchanges;
    private final Allocations allocations;

    PaymentSearch(JdbcClient jdbc, Receivables receivables, Exchanges exchanges, Allocations allocations) {
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.exchanges = exchanges;
        this.allocations = allocations;
    }

    /** The keys of a page, and one more where there is a next page. */
    List<Long> find(PaymentFilter filter, PageQuery page, Caller caller) {
        return jdbc.sql(FIND).params(parameters(filter, page, caller)).query(Long.class).list();
    }

    /** The same from the newest on. */
    List<Long> findNewest(PaymentFilter filter, PageQuery page, Caller caller) {
        return jdbc.sql(FIND_NEWEST).params(parameters(filter, page, caller)).query(Long.class).list();
    }

    Optional<Long> byId(String id, Caller caller) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        limit(parameters, caller);
        return jdbc.sql(BY_ID).params(parameters).query(Long.class).optional();
    }

    Optional<Long> byExternalId(String externalId) {
        return jdbc.sql(BY_EXTERNAL_ID).param("id", externalId).query(Long.class).optional();
    }

    private Map<String, @Nullable Object> parameters(PaymentFilter filter, PageQuery page, Caller caller) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("after", page.afterId());
        parameters.put("rows", page.rows());
        parameters.put("account", account(filter.billingAccount(), caller));
        parameters.put("exchange", exchanges.filter(filter.exchange()));
        parameters.put("from", filter.from());
        parameters.put("until", filter.until());
        parameters.put("reference", filter.reference());
        parameters.put("finding", filter.finding() == null ? null : filter.finding().name());
        parameters.put("unallocated", filter.unallocated());
        parameters.put("reversed", filter.reversed());
        parameters.put("chosen", filter.invoice() == null ? 0 : 1);
        parameters.put("keys", filter.invoice() == null ? List.of(NOTHING) : usedFor(filter.invoice()));
        limit(parameters, caller);
        return parameters;
    }

    private List<Long> usedFor(String invoice) {
        List<Long> keys = receivables.withIds(List.of(invoice)).values().stream().flatMap(document -> allocations.ofDocument(document).stream())
                .map(Allocation::payment).filter(Objects::nonNull).distinct().toList();
        return keys.isEmpty() ? List.of(NOTHING) : keys;
    }

    private @Nullable Long account(@Nullable String id, Caller caller) {
        return id == null ? null : (Long) receivables.account(id, caller).map(AccountKey::id).orElse(NOTHING);
    }

    private void limit(Map<String, @Nullable Object> parameters, Caller caller) {
        List<Long> own = caller.isParticipant() ? receivables.accountsOf(caller) : List.of();
        parameters.put("limited", caller.isParticipant() ? 1 : 0);
        parameters.put("own", own.isEmpty() ? List.of(NOTHING) : own);
    }
}
