package br.ix.invoice.invoicing.taxing;

import br.ix.invoice.tax.TaxRuleUse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taxed by a rule. */
@Component
class TaxedDocuments implements TaxRuleUse {

    private static final String USED_THROUGH = """
            SELECT MAX(COALESCE(l.until_on, i.issued_on)) AS used_through
            FROM invoice_line_tax t
            JOIN invoice_line l ON l.invoice_id = t.invoice_id AND l.position = t.position
            JOIN invoice i ON i.id = t.invoice_id
            LEFT JOIN billing_run r ON r.id = i.run_id
            WHERE t.tax_rule_id = :rule AND i.preview = 0 AND (i.state <> 'DRAFT' OR r.state = 'POSTING' OR r.failed_in = 'POSTING')
            """;

    private final JdbcClient database;

    TaxedDocuments(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> usedThrough(long rule) {
        return Optional.ofNullable(database.sql(USED_THROUGH).param("rule", rule)
                .query((row, n) -> row.getObject("used_through", LocalDate.class)).list().get(0));
    }
}
