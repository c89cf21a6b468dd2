package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import br.ix.invoice.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The taxes of documents and lines as the API shows them: one query for the documents of a page, one for their lines. */
@Component
class TaxViews {

    private static final String OF_LINES = """
            SELECT invoice_id, position, code, rate_percent FROM invoice_line_tax
            WHERE invoice_id IN (:invoices)
            ORDER BY invoice_id, position, code
            """;

    private final JdbcClient jdbc;

    TaxViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line by the key of its document and its position. */
    record Place(long invoice, int position) {
    }

    /** The taxes by key of their document, {@code currencies} has the currency of each; a document without taxes is absent. */
    Map<Long, List<TaxView>> of(Map<Long, Currency> currencies, Locale language) {
        return jdbc.sql(TaxRow.OF_INVOICES).param("invoices", currencies.keySet()).query(TaxRow::of).list().stream()
                .collect(Collectors.groupingBy(TaxRow::invoice, Collectors.mapping(
                        row -> view(row, currencies.get(row.invoice()), language), Collectors.toList())));
    }

    /** What lines were taxed by; a line without taxes is absent. */
    Map<Place, List<LineView.Tax>> ofLines(Collection<Long> invoices) {
        Map<Place, List<LineView.Tax>> taxes = new HashMap<>();
        jdbc.sql(OF_LINES).param("invoices", invoices).query(row -> {
            taxes.computeIfAbsent(new Place(row.getLong("invoice_id"), row.getInt("position")), line -> new ArrayList<>())
                    .add(new LineView.Tax(row.getString("code"), Decimals.number(row.getBigDecimal("rate_percent"))));
        });
        return taxes;
    }

    private static TaxView view(TaxRow row, Currency currency, Locale language) {
        return new TaxView(row.code(), row.name(), row.kind(), Decimals.number(row.rate()), Money.exactly(row.base(), currency).plain(),
                Money.exactly(row.amount(), currency).plain(), row.reason(), TaxExplanation.of(row, currency, language));
    }
}
