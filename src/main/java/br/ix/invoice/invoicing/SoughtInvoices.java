package br.ix.invoice.invoicing;

import br.ix.invoice.invoicing.number.NumbersInText;
import br.ix.invoice.invoicing.number.ShownNumber;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds documents by what payers and banks say of them; each call is one statement for any number of questions. Ids are public ones. */
@Component
public class SoughtInvoices {

    private static final String WITH_NUMBERS = """
            SELECT i.public_id, s.prefix, i.number, i.number_suffix FROM invoice i JOIN number_series s ON s.issuer_id = i.issuer_id
            WHERE i.issuer_id IN (SELECT issuer_id FROM number_series WHERE prefix IN (:prefixes)) AND i.number IN (:numbers)
              AND i.kind <> 'CREDIT_NOTE'
            """;

    private static final String ACCOUNTS_OF_TAX_IDS = """
            SELECT DISTINCT p.tax_id, b.billing_account_id FROM payer p JOIN billing_account_payer b ON b.organisation_id = p.organisation_id
            WHERE p.tax_id IN (:taxIds)
            """;

    // By the key of what is open: what was paid long ago costs nothing.
    private static final String OPEN_WITH_AMOUNTS = """
            SELECT i.public_id, i.total - i.withheld_total - i.paid - i.written_off - i.credit_used AS open_amount FROM invoice i
            WHERE i.open_due_on BETWEEN :from AND :until AND i.kind <> 'CREDIT_NOTE' AND i.currency = :currency
              AND i.total - i.withheld_total - i.paid - i.written_off - i.credit_used IN (:amounts)
            ORDER BY i.open_due_on, i.id LIMIT 1000
            """;

    private final JdbcClient database;

    SoughtInvoices(JdbcClient database) {
        this.database = database;
    }

    /** The invoice whose number stands in a text, the first one of several; texts without any are absent. */
    public Map<String, String> namedIn(Collection<String> texts) {
        Map<String, Set<ShownNumber>> numbers = texts.stream().distinct().collect(Collectors.toMap(text -> text, NumbersInText::of));
        Map<ShownNumber, String> found = withNumbers(numbers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> named = new HashMap<>();
        numbers.forEach((text, said) -> said.stream().map(found::get).filter(Objects::nonNull).findFirst().ifPresent(id -> named.put(text, id)));
        return named;
    }

    private Map<ShownNumber, String> withNumbers(Collection<ShownNumber> numbers) {
        Map<ShownNumber, String> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.sql(WITH_NUMBERS).param("prefixes", numbers.stream().map(ShownNumber::prefix).distinct().toList())
                    .param("numbers", numbers.stream().map(ShownNumber::number).distinct().toList())
                    .query(row -> {
                        found.put(new ShownNumber(row.getString(2), row.getLong(3), row.getString(4)), row.getString(1));
                    });
        }
        return found;
    }

    /** Keys of the billing accounts whose payer has, or had, a tax id (letters and digits only). */
    public Map<String, Set<Long>> accountsOfTaxIds(Collection<String> taxIds) {
        Map<String, Set<Long>> found = new HashMap<>();
        if (!taxIds.isEmpty()) {
            database.sql(ACCOUNTS_OF_TAX_IDS).param("taxIds", taxIds).query(row -> {
                found.computeIfAbsent(row.getString(1), none -> new HashSet<>()).add(row.getLong(2));
            });
        }
        return found;
    }

    /** Open invoices of which exactly one of these amounts (of one currency) is open, due in these days (both included), the oldest first. */
    public List<Map.Entry<String, Money>> openWithAmounts(Collection<Money> amounts, LocalDate from, LocalDate until) {
        if (amounts.isEmpty()) {
            return List.of();
        }
        var currency = amounts.iterator().next().currency();
        return database.sql(OPEN_WITH_AMOUNTS).param("currency", currency.getCurrencyCode()).param("from", from).param("until", until)
                .param("amounts", amounts.stream().map(Money::amount).toList())
                .query((row, n) -> Map.entry(row.getString(1), Money.exactly(row.getBigDecimal(2), currency))).list();
    }
}
