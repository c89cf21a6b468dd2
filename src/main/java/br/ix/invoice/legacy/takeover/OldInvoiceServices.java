package br.ix.invoice.legacy.takeover;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.TakenOverInvoices;
import br.ix.invoice.invoicing.TakenOverInvoices.Billed;
import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.SubscriptionRecord;
import br.ix.invoice.subscription.Subscriptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code core_fatura_servicos}: which services an invoice was for. An invoice that was not cancelled has charged them, also where
 * the service itself does not say until when: a one-off is charged, a recurring one through the end of the month of issue, which is as
 * far as the old system billed without being asked for months in advance. Months that were in advance are not known: it is warned of.
 */
final class OldInvoiceServices implements KindFile.Reader {

    static final Map<String, String> COLUMNS = Map.of("invoice", "fatura_id", "subscription", "servico_id", "chargedThrough", "servico_id",
            "purchaseOrder", "identificacao_oc");

    private final References references;
    private final Subscriptions subscriptions;
    private final Catalog catalog;
    private final TakenOverInvoices invoices;

    OldInvoiceServices(References references, Subscriptions subscriptions, Catalog catalog, TakenOverInvoices invoices) {
        this.references = references;
        this.subscriptions = subscriptions;
        this.catalog = catalog;
        this.invoices = invoices;
    }

    /**
     * What rows of a chunk refer to, by old keys; {@code settled} is through which day a service counts as charged by them,
     * {@code months} what a month of the services of an invoice costs.
     */
    private record Known(Map<String, Billed> invoices, Map<String, Subscription> services, Map<String, String> names, Map<String, String> undated,
                         Map<Long, Boolean> recurring, Map<String, LocalDate> settled, Map<String, BigDecimal> months) {

        boolean isUndated(String service) {
            return References.YES.equals(undated.get(service));
        }

        boolean recurs(Subscription service) {
            return recurring.getOrDefault(service.service(), true);
        }
    }

    @Override
    public List<Reading> read(List<Row> rows) {
        List<String> uuids = OldMembers.keys(rows, "servico_id");
        Map<String, Subscription> services = subscriptions.withIds(subscriptions.keysOf(uuids).values()).stream()
                .collect(Collectors.toMap(one -> one.publicId().toString(), one -> one));
        Known known = new Known(invoices.billed(OldMembers.keys(rows, "fatura_id")), services, references.of(References.SERVICE, uuids),
                references.of(References.UNDATED, uuids), catalog.services().stream().collect(Collectors.toMap(Service::id, Service::recurring)), new HashMap<>(), new HashMap<>());
        Map<Long, BigDecimal> prices = subscriptions.agreedPrices(services.values().stream().map(Subscription::id).toList());
        rows.forEach(row -> settle(row, known, prices));
        return rows.stream().map(row -> read(row, known)).toList();
    }

    private static void settle(Row row, Known known, Map<Long, BigDecimal> prices) {
        Subscription service = known.services().get(Objects.toString(OldValues.uuidOf(row.get("servico_id")), ""));
        if (service != null) {
            known.months().merge(Objects.toString(OldValues.uuidOf(row.get("fatura_id")), ""), prices.getOrDefault(service.id(), BigDecimal.ZERO), BigDecimal::add);
        }
        LocalDate day = chargedThrough(row, known);
        if (day != null) {
            known.settled().merge(Objects.requireNonNull(OldValues.uuidOf(row.get("servico_id"))), day, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Through which day the invoice of a row says that its service is charged; null where the service says so itself, or has more. */
    private static @Nullable LocalDate chargedThrough(Row row, Known known) {
        String uuid = Objects.toString(OldValues.uuidOf(row.get("servico_id")), "");
        Subscription service = known.services().get(uuid);
        Billed invoice = known.invoices().get(Objects.toString(OldValues.uuidOf(row.get("fatura_id")), ""));
        if (service == null || invoice == null || !invoice.isLive() || !known.names().containsKey(uuid)) {
            return null;
        }
        boolean recurs = known.recurs(service);
        if (recurs && !known.isUndated(uuid)) {
            return null;
        }
        LocalDate day = recurs ? YearMonth.from(invoice.issuedOn() == null ? invoice.dueOn() : invoice.issuedOn()).atEndOfMonth() : service.startsOn();
        return service.settledThrough() != null && service.settledThrough().isAfter(day) ? null : day;
    }

    private static Reading read(Row row, Known known) {
        OldValues in = new OldValues(row);
        String invoice = in.uuid("fatura_id");
        String service = in.uuid("servico_id");
        if (in.isRejected()) {
            return new Reading(row, List.of(), in.rejections(), List.of());
        }
        List<Entry> entries = new ArrayList<>();
        LocalDate day = known.settled().get(service);
        if (day != null && !day.isBefore(known.services().get(service).startsOn())) {
            entries.add(new Entry(Target.SUBSCRIPTIONS, charged(known.names().get(service), day)));
            warn(in, known, day);
        }
        entries.add(new Entry(Target.INVOICE_SERVICES, new TakenOverRecord.Service(invoice, service)));
        return new Reading(row, entries, List.of(), in.warnings());
    }

    private static SubscriptionRecord charged(String name, LocalDate through) {
        return new SubscriptionRecord(name, null, null, null, null, null, null, null, null, through.toString());
    }

    private static void warn(OldValues in, Known known, LocalDate day) {
        Billed invoice = known.invoices().get(in.uuid("fatura_id"));
        Subscription service = known.services().get(in.uuid("servico_id"));
        if (day.equals(chargedThrough(in.row(), known)) && known.recurs(service)) {
            in.warn("servico_id", "COVERED_WITHOUT_DAY", "has no data_expiracao, but invoice %d covers it: counts as charged through %s, the end of the month of issue%s"
                    .formatted(invoice.number(), day, inAdvance(invoice.total(), known.months().get(in.uuid("fatura_id")))));
        }
    }

    /** A sum above that of a month is the one sign of months in advance that the old files have. */
    private static String inAdvance(BigDecimal total, BigDecimal month) {
        return total.compareTo(month) <= 0 ? "" : "; its sum, %s, is more than a month of its services, %s: months in advance may be paid"
                .formatted(total.setScale(2, RoundingMode.HALF_UP).toPlainString(), month.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
