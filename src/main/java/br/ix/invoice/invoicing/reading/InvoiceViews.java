package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents as people and programs see them; a page costs a fixed number of queries, however long it is. Public, because the module's
 * face shows them.
 */
@Component
public class InvoiceViews {

    private final InvoiceSearch search;
    private final LineViews lines;
    private final Exchanges exchanges;
    private final Todays todays;
    private final WaysToPay ways;

    InvoiceViews(InvoiceSearch search, LineViews lines, Exchanges exchanges, Todays todays, WaysToPay ways) {
        this.search = search;
        this.lines = lines;
        this.exchanges = exchanges;
        this.todays = todays;
        this.ways = ways;
    }

    /** Who asks for documents, and in which language lines are explained. */
    public record Reader(Caller caller, Locale language) {
    }

    public Page<InvoiceView> list(InvoiceFilter filter, PageQuery query, Reader reader) {
        return page(search.find(filter, query, reader.caller()), query, filter.withLines(), reader);
    }

    public Page<InvoiceView> newest(InvoiceFilter filter, PageQuery query, Reader reader) {
        return page(search.findNewest(filter, query, reader.caller()), query, filter.withLines(), reader);
    }

    private Page<InvoiceView> page(List<InvoiceSearch.Found> rows, PageQuery query, boolean withLines, Reader reader) {
        Page<InvoiceSearch.Found> page = Page.of(rows, query, InvoiceSearch.Found::cursor);
        Map<Long, InvoiceView> views = views(page.items().stream().map(InvoiceSearch.Found::id).toList(), withLines, reader);
        // A draft that its run has written anew since its key was read is not there any more.
        return new Page<>(page.items().stream().map(found -> views.get(found.id())).filter(Objects::nonNull).toList(), page.next());
    }

    /** The document with a public id and its lines, where the caller may see it. */
    public Optional<InvoiceView> byId(String id, Reader reader) {
        return search.byId(id, reader.caller()).map(key -> views(List.of(key), true, reader).get(key));
    }

    /** Documents with keys, with their lines, in the order of the keys. */
    public List<InvoiceView> withKeys(List<Long> keys, Reader reader) {
        Map<Long, InvoiceView> views = views(keys, true, reader);
        return keys.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, InvoiceView> views(List<Long> keys, boolean withLines, Reader reader) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<InvoiceRow> rows = search.rows(keys);
        Map<Long, Currency> currencies = currencies(rows);
        Around around = around(rows, withLines ? lines.of(currencies, reader.language()) : null, lines.taxes(currencies, reader.language()));
        Map<Long, InvoiceView> views = new HashMap<>();
        rows.forEach(row -> views.put(row.id(), view(row, around)));
        return views;
    }

    private static Map<Long, Currency> currencies(List<InvoiceRow> rows) {
        return rows.stream().collect(Collectors.toMap(InvoiceRow::id, row -> row.total().currency()));
    }

    private Around around(List<InvoiceRow> rows, @Nullable Map<Long, List<LineView>> lines, Map<Long, List<TaxView>> taxes) {
        Map<Long, Exchange> found = exchanges.withIds(rows.stream().map(InvoiceRow::exchange).distinct().toList());
        Map<Long, String> issuers = exchanges.issuers().stream().collect(Collectors.toMap(Issuer::id, Issuer::code));
        Map<Long, LocalDate> today = found.values().stream().collect(Collectors.toMap(Exchange::id, todays::at));
        return new Around(found, issuers, today, lines, taxes, ways.of(rows));
    }

    private static InvoiceView view(InvoiceRow row, Around around) {
        Money open = row.open();
        return new InvoiceView(row.publicId(), row.number(), row.kind(), row.state(), row.paymentState(around.today().get(row.exchange())), row.credits(),
                row.billingAccount(), row.billTo(), around.exchanges().get(row.exchange()).code(), around.issuers().get(row.issuer()),
                row.period(), row.issuedOn(), row.dueOn(), row.total().currency().getCurrencyCode(), row.subtotal().plain(),
                row.taxTotal().plain(), row.total().plain(), row.withheldTotal().plain(), row.payable().plain(),
                around.taxes().getOrDefault(row.id(), List.of()), open == null ? null : open.plain(), row.purchaseOrder(), row.run(),
                around.ways().boleto(row), around.ways().pix(row), row.takenBack(),
                around.lines() == null ? null : around.lines().getOrDefault(row.id(), List.of()), row.version());
    }

    /** What stands around the rows of a page; {@code lines} is null where they were not asked for. */
    private record Around(Map<Long, Exchange> exchanges, Map<Long, String> issuers, Map<Long, LocalDate> today,
                          @Nullable Map<Long, List<LineView>> lines, Map<Long, List<TaxView>> taxes, WaysToPay.Of ways) {
    }
}
