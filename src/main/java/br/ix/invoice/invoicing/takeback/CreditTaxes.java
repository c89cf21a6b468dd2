package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.TaxBook;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRules;
import br.ix.invoice.tax.Taxes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The taxes of a credit note: what stands on the invoice and its live credit notes, less what is left when this one has taken its part. */
@Component
class CreditTaxes {

    private static final String STANDING = """
            SELECT t.code, MIN(t.name) AS name, t.kind, t.rate_percent, t.reason, SUM(t.base) AS base, SUM(t.amount) AS amount
            FROM (SELECT i.id FROM invoice i WHERE i.id = :invoice
                  UNION ALL SELECT n.id FROM invoice n
                  WHERE n.billing_account_id = :account AND n.credits_invoice_id = :invoice AND n.state = 'ISSUED') AS d
            JOIN invoice_tax t ON t.invoice_id = d.id
            GROUP BY t.code, t.kind, t.rate_percent, t.reason ORDER BY MIN(t.position)
            """;

    private static final String RULES = """
            SELECT position, tax_rule_id FROM invoice_line_tax WHERE invoice_id = :invoice ORDER BY position, tax_rule_id
            """;

    private final JdbcClient jdbc;
    private final TaxRules rules;

    CreditTaxes(JdbcClient jdbc, TaxRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Null where the invoice has no taxes. {@code chosen} stand in the order in which the credit note prints them. */
    @Nullable DocumentTaxes of(Taken invoice, List<CreditableLine> lines, List<Choice> chosen) {
        Currency currency = invoice.total().currency();
        List<Taxes.Amount> standing = jdbc.sql(STANDING).param("invoice", invoice.id()).param("account", invoice.payer().account())
                .query((row, n) -> amount(row, currency)).list();
        if (standing.isEmpty()) {
            return null;
        }
        Map<Integer, List<TaxRule>> ofLines = rulesOf(invoice);
        List<Taxes.Taxable> remaining = lines.stream().map(line -> new Taxes.Taxable(left(line, chosen),
                ofLines.getOrDefault(line.position(), List.of()))).filter(taxable -> !taxable.amount().isZero()).toList();
        Money credit = chosen.stream().map(Choice::amount).reduce(Money.zero(currency), Money::plus).negated();
        return new DocumentTaxes(Taxes.takenBack(standing, remaining, credit), chosen.stream()
                .map(choice -> ofLines.getOrDefault(choice.line().position(), List.of())).toList());
    }

    private static Money left(CreditableLine line, List<Choice> chosen) {
        return chosen.stream().filter(choice -> choice.line().position() == line.position()).map(Choice::amount)
                .reduce(line.rest(), Money::minus);
    }

    private Map<Integer, List<TaxRule>> rulesOf(Taken invoice) {
        Map<Integer, List<Long>> keys = new HashMap<>();
        jdbc.sql(RULES).param("invoice", invoice.id())
                .query(row -> { keys.computeIfAbsent(row.getInt(1), position -> new ArrayList<>()).add(row.getLong(2)); });
        TaxBook book = rules.book();
        Map<Integer, List<TaxRule>> found = new HashMap<>();
        keys.forEach((position, ids) -> found.put(position, List.copyOf(book.withIds(ids).values())));
        return found;
    }

    private static Taxes.Amount amount(ResultSet row, Currency currency) throws SQLException {
        return new Taxes.Amount(row.getString("code"), row.getString("name"), TaxRule.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("rate_percent"), Money.exactly(row.getBigDecimal("base"), currency),
                Money.exactly(row.getBigDecimal("amount"), currency), row.getString("reason"));
    }
}
