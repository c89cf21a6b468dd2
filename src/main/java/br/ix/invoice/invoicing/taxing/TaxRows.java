package br.ix.invoice.invoicing.taxing;

import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.Taxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the taxes of documents; two batches for all documents of a chunk, none where no document has a tax. Public for the writer of documents. */
@Component
public class TaxRows {

    private static final String INSERT_TAXES = """
            INSERT INTO invoice_tax (invoice_id, position, code, name, kind, rate_percent, base, amount, reason)
            VALUES (:invoice, :position, :code, :name, :kind, :rate, :base, :amount, :reason)
            """;

    private static final String INSERT_LINE_TAXES = """
            INSERT INTO invoice_line_tax (invoice_id, position, tax_rule_id, code, rate_percent)
            VALUES (:invoice, :position, :rule, :code, :rate)
            """;

    private final NamedParameterJdbcTemplate database;

    TaxRows(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** The taxes by key of their document, whose lines are numbered from 1 on and written already. */
    public void write(Map<Long, DocumentTaxes> taxes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> ofLines = new ArrayList<>();
        taxes.forEach((invoice, of) -> {
            add(rows, invoice, of.sums().amounts());
            add(ofLines, invoice, of);
        });
        batch(INSERT_TAXES, rows);
        batch(INSERT_LINE_TAXES, ofLines);
    }

    private static void add(List<Map<String, Object>> rows, long invoice, List<Taxes.Amount> amounts) {
        int position = 1;
        for (Taxes.Amount tax : amounts) {
            Map<String, Object> row = new HashMap<>(Map.of("invoice", invoice, "position", position++, "code", tax.code(),
                    "name", tax.name(), "kind", tax.kind().name(), "rate", tax.ratePercent(), "base", tax.base().amount(),
                    "amount", tax.amount().amount()));
            row.put("reason", tax.reason());
            rows.add(row);
        }
    }

    private static void add(List<Map<String, Object>> rows, long invoice, DocumentTaxes taxes) {
        int position = 1;
        for (List<TaxRule> rules : taxes.rulesOfLines()) {
            for (TaxRule rule : rules) {
                rows.add(Map.of("invoice", invoice, "position", position, "rule", rule.id(), "code", rule.code(), "rate", rule.ratePercent()));
            }
            position++;
        }
    }

    @SuppressWarnings("unchecked")
    private void batch(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows.toArray(Map[]::new));
        }
    }
}
