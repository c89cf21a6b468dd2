package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Kept;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * What belongs to invoices that were taken over: the services that they were for, as lines without an amount (the old system kept only
 * the sum), and purchase orders. Public for the module's face.
 */
@Component
public class TakenOverDetails {

    private static final long MOST_LINES = 10_000;
    private static final String ORDER = "purchaseOrder";

    private static final String INVOICES = """
            SELECT i.public_id, i.id, i.purchase_order, (SELECT MAX(l.position) FROM invoice_line l WHERE l.invoice_id = i.id) AS last_position
            FROM invoice i WHERE i.public_id IN (:ids) AND i.taken_over IS NOT NULL ORDER BY i.id FOR UPDATE
            """;
    private static final String LINKED = """
            SELECT invoice_id, subscription_id, position FROM invoice_line WHERE invoice_id IN (:invoices) AND subscription_id IS NOT NULL
            """;
    private static final String INSERT_LINE = """
            INSERT INTO invoice_line (invoice_id, position, subscription_id, service_id, asn, description, quantity, unit_price, amount)
            VALUES (:invoice, :position, :subscription, :service, :asn, :description, 1, 0, 0)
            """;
    private static final String DELETE_LINE = "DELETE FROM invoice_line WHERE invoice_id = :invoice AND position = :position";
    private static final String SET_ORDER = "UPDATE invoice SET purchase_order = :order, version = version + 1 WHERE id = :invoice";

    private final NamedParameterJdbcTemplate database;
    private final Subscriptions subscriptions;
    private final Participants participants;
    private final Catalog catalog;

    TakenOverDetails(NamedParameterJdbcTemplate database, Subscriptions subscriptions, Participants participants, Catalog catalog) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.participants = participants;
        this.catalog = catalog;
    }

    private record Invoice(long key, @Nullable String purchaseOrder, int lastPosition) {
    }

    private record Used(long key, long service, String name, long asn) {
    }

    public List<BulkOutcome> putServices(List<TakenOverRecord.Service> records) {
        Map<String, Invoice> invoices = invoices(records.stream().map(TakenOverRecord.Service::invoice).toList());
        Map<String, Used> used = used(records.stream().map(TakenOverRecord.Service::subscription).toList());
        Map<String, Integer> linked = linked(invoices.values());
        Map<Long, Integer> last = new HashMap<>();
        invoices.values().forEach(invoice -> last.put(invoice.key(), invoice.lastPosition()));
        List<SqlParameterSource> lines = new ArrayList<>();
        List<BulkOutcome> outcomes = new ArrayList<>(records.size());
        for (TakenOverRecord.Service record : records) {
            Invoice invoice = invoices.get(record.invoice());
            Used subscription = used.get(record.subscription());
            if (invoice == null || subscription == null) {
                outcomes.add(missing(record, invoice));
                continue;
            }
            Integer there = linked.get(invoice.key() + " " + subscription.key());
            int position = there == null ? last.merge(invoice.key(), 1, Integer::sum) : there;
            long key = invoice.key() * MOST_LINES + position;
            if (there == null) {
                lines.add(line(invoice.key(), position, subscription));
            }
            outcomes.add(there == null ? BulkOutcome.made(key, Map.of()) : BulkOutcome.same(key, List.of()));
        }
        database.batchUpdate(INSERT_LINE, lines.toArray(SqlParameterSource[]::new));
        return outcomes;
    }

    private static BulkOutcome missing(TakenOverRecord.Service record, @Nullable Invoice invoice) {
        return invoice == null ? TakenOver.refused("UNKNOWN_INVOICE", "invoice", record.invoice(), "no such invoice was taken over")
                : TakenOver.refused("UNKNOWN_SUBSCRIPTION", "subscription", record.subscription(), "no such service was taken over");
    }

    private static SqlParameterSource line(long invoice, int position, Used subscription) {
        return new MapSqlParameterSource("invoice", invoice).addValue("position", position).addValue("subscription", subscription.key())
                .addValue("service", subscription.service()).addValue("asn", subscription.asn()).addValue("description", subscription.name());
    }

    private Map<String, Invoice> invoices(Collection<String> ids) {
        Map<String, Invoice> found = new HashMap<>();
        database.query(INVOICES, Map.of("ids", ids), row -> {
            found.put(row.getString("public_id"), new Invoice(row.getLong("id"), row.getString("purchase_order"), row.getInt("last_position")));
        });
        return found;
    }

    private Map<String, Used> used(Collection<String> ids) {
        List<Subscription> found = subscriptions.withIds(subscriptions.keysOf(ids).values());
        Map<Long, Participant> whose = participants.withIds(found.stream().map(Subscription::participant).collect(Collectors.toSet()));
        Map<Long, String> names = catalog.services().stream().collect(Collectors.toMap(Service::id, Service::name));
        return found.stream().collect(Collectors.toMap(one -> one.publicId().toString(),
                one -> new Used(one.id(), one.service(), names.get(one.service()), whose.get(one.participant()).asn())));
    }

    private Map<String, Integer> linked(Collection<Invoice> invoices) {
        Map<String, Integer> found = new HashMap<>();
        Set<Long> keys = new HashSet<>();
        invoices.forEach(invoice -> keys.add(invoice.key()));
        if (!keys.isEmpty()) {
            database.query(LINKED, Map.of("invoices", keys), row -> { found.put(row.getLong(1) + " " + row.getLong(2), row.getInt(3)); });
        }
        return found;
    }

    public void takeBackServices(List<TakeBack> records) {
        database.batchUpdate(DELETE_LINE, records.stream().map(record -> new MapSqlParameterSource("invoice", record.id() / MOST_LINES)
                .addValue("position", record.id() % MOST_LINES)).toArray(SqlParameterSource[]::new));
    }

    public List<BulkOutcome> putPurchaseOrders(List<TakenOverRecord.Order> records, Remembered remembered) {
        Map<String, Invoice> invoices = invoices(records.stream().map(TakenOverRecord.Order::invoice).toList());
        Map<Long, Map<String, @Nullable String>> imported = invoices.isEmpty() ? Map.of() : remembered.of(invoices.values().stream().map(Invoice::key).toList());
        List<SqlParameterSource> orders = new ArrayList<>();
        List<BulkOutcome> outcomes = new ArrayList<>(records.size());
        for (TakenOverRecord.Order record : records) {
            Invoice invoice = invoices.get(record.invoice());
            if (invoice == null) {
                outcomes.add(TakenOver.refused("UNKNOWN_INVOICE", "invoice", record.invoice(), "no such invoice was taken over"));
            } else if (Objects.equals(invoice.purchaseOrder(), record.purchaseOrder())) {
                outcomes.add(BulkOutcome.same(invoice.key(), List.of()));
            } else if (isWrittenHere(invoice, imported.getOrDefault(invoice.key(), Map.of()))) {
                outcomes.add(BulkOutcome.same(invoice.key(), List.of(new Kept(ORDER, invoice.purchaseOrder(), record.purchaseOrder(),
                        imported.getOrDefault(invoice.key(), Map.of()).get(ORDER)))));
            } else {
                orders.add(order(invoice.key(), record.purchaseOrder()));
                Map<String, @Nullable String> before = new HashMap<>();
                before.put(ORDER, invoice.purchaseOrder());
                outcomes.add(BulkOutcome.changed(invoice.key(), before, Map.of(ORDER, record.purchaseOrder()), List.of()));
            }
        }
        database.batchUpdate(SET_ORDER, orders.toArray(SqlParameterSource[]::new));
        return outcomes;
    }

    /** An invoice is taken over without a purchase order: what it has is what an import wrote, or a person. */
    private static boolean isWrittenHere(Invoice invoice, Map<String, @Nullable String> imported) {
        return !Objects.equals(invoice.purchaseOrder(), imported.get(ORDER));
    }

    private static SqlParameterSource order(long invoice, @Nullable String order) {
        return new MapSqlParameterSource("invoice", invoice).addValue("order", order);
    }

    public void takeBackPurchaseOrders(List<TakeBack> records) {
        database.batchUpdate(SET_ORDER, records.stream().map(record -> order(record.id(), Objects.requireNonNull(record.before()).get(ORDER)))
                .toArray(SqlParameterSource[]::new));
    }
}
