package br.ix.invoice.invoicing.reading;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import br.ix.invoice.invoicing.charge.Explanation;
import br.ix.invoice.money.Money;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of documents as the API shows them: one query for the lines of a page, one for each module that they refer to. */
@Component
class LineViews {

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Subscriptions subscriptions;
    private final TaxViews taxes;

    LineViews(JdbcClient jdbc, Catalog catalog, Subscriptions subscriptions, TaxViews taxes) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.taxes = taxes;
    }

    /** The lines by key of their document. {@code currencies} has the currency of each document. */
    Map<Long, List<LineView>> of(Map<Long, Currency> currencies, Locale language) {
        if (currencies.isEmpty()) {
            return Map.of();
        }
        List<LineRow> rows = jdbc.sql(LineRow.OF_INVOICES).param("invoices", currencies.keySet()).query(LineRow::of).list();
        References references = new References(catalog.book(), ids(rows), taxes.ofLines(currencies.keySet()), language);
        return rows.stream().collect(Collectors.groupingBy(LineRow::invoice, Collectors.mapping(
                row -> view(row, currencies.get(row.invoice()), references), Collectors.toList())));
    }

    /** The taxes by key of their document; one without taxes is absent. */
    Map<Long, List<TaxView>> taxes(Map<Long, Currency> currencies, Locale language) {
        return taxes.of(currencies, language);
    }

    private Map<Long, UUID> ids(Collection<LineRow> rows) {
        List<Long> keys = rows.stream().map(LineRow::subscription).filter(Objects::nonNull).distinct().toList();
        return keys.isEmpty() ? Map.of() : subscriptions.withIds(keys).stream()
                .collect(Collectors.toMap(Subscription::id, Subscription::publicId));
    }

    private static LineView view(LineRow row, Currency currency, References references) {
        return new LineView(row.position(), row.description(), row.service() == null ? null : references.book().service(row.service()).code(),
                row.subscription() == null ? null : Objects.toString(references.subscriptions().get(row.subscription()), null),
                row.asn(), row.from(), row.until(), Decimals.number(row.quantity()), Decimals.price(row.unitPrice(), currency),
                Decimals.number(row.discountPercent()), waiver(row),
                row.days(), row.base(), Money.exactly(row.amount(), currency).plain(),
                row.corrects(), row.late() == null ? null : row.late().number(), words(row, currency, references),
                references.taxes().getOrDefault(new TaxViews.Place(row.invoice(), row.position()), List.of()));
    }

    private static LineView.@Nullable Waiver waiver(LineRow row) {
        return row.waived() == null ? null : new LineView.Waiver(Decimals.number(row.waived().percent()), row.waived().reason());
    }

    private static String words(LineRow row, Currency currency, References references) {
        if (row.late() != null) {
            return references.language().getLanguage().equals("pt") ? row.late().portuguese() : row.late().english();
        }
        return row.creditsPosition() != null && row.credits() != null
                ? Explanation.ofCredit(row.creditsPosition(), row.credits(), Money.exactly(row.amount(), currency), references.language())
                : explanation(row, currency, references).in(references.language());
    }

    private static Explanation explanation(LineRow row, Currency currency, References references) {
        return new Explanation(row.service() == null ? null : references.book().service(row.service()), row.from(), row.until(),
                row.quantity(), row.unitPrice(), row.subscriptionDiscount(), row.profileDiscount(), row.lineDiscount(), row.days(),
                row.base(), Money.exactly(row.monthBefore(), currency), Money.exactly(row.amount(), currency), row.corrects(), row.waived(),
                row.serviceDays());
    }

    /** What lines refer to in other modules, and the language that they are explained in. */
    private record References(PriceBook book, Map<Long, UUID> subscriptions, Map<TaxViews.Place, List<LineView.Tax>> taxes,
                              Locale language) {
    }
}
