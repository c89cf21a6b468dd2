package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The taxes of the running program: each service has a rule of its own, and the taxes of every invoice, together with the credit notes
 * that take it back, are worked out anew from what is left of its lines.
 */
final class LiveTaxes {

    private static final List<String> KINDS = List.of("EXCLUSIVE", "INCLUSIVE", "GROSS_UP", "WITHHELD");
    private static final List<String> RATES = List.of("5", "17.5", "0.65");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** By invoice, with its credit notes, and service: what the lines come to. */
    private static final String LINES = """
            SELECT COALESCE(i.credits_invoice_id, i.id), s.code, SUM(l.amount) FROM invoice_line l
            JOIN invoice i ON i.id = l.invoice_id JOIN exchange x ON x.id = i.exchange_id JOIN service s ON s.id = l.service_id
            WHERE x.code = ? AND i.state = 'ISSUED' GROUP BY COALESCE(i.credits_invoice_id, i.id), s.code
            """;

    /** The same for taxes, by kind and rate. */
    private static final String TAXES = """
            SELECT COALESCE(i.credits_invoice_id, i.id), CONCAT(t.kind, ' ', TRIM(t.rate_percent)), SUM(t.amount) FROM invoice_tax t
            JOIN invoice i ON i.id = t.invoice_id JOIN exchange x ON x.id = i.exchange_id
            WHERE x.code = ? AND i.state = 'ISSUED' GROUP BY COALESCE(i.credits_invoice_id, i.id), t.kind, t.rate_percent
            """;

    /** Documents whose total is not the sum of their lines and of the taxes that these do not contain (P6). */
    private static final String WRONG_TOTALS = """
            SELECT i.id FROM invoice i JOIN exchange x ON x.id = i.exchange_id
            LEFT JOIN (SELECT invoice_id, SUM(amount) AS amount FROM invoice_line GROUP BY invoice_id) AS l ON l.invoice_id = i.id
            LEFT JOIN (SELECT invoice_id, SUM(CASE WHEN kind IN ('EXCLUSIVE', 'GROSS_UP') THEN amount ELSE 0 END) AS added,
                    SUM(CASE WHEN kind = 'WITHHELD' THEN amount ELSE 0 END) AS withheld
                FROM invoice_tax GROUP BY invoice_id) AS t ON t.invoice_id = i.id
            WHERE x.code = ? AND i.state = 'ISSUED' AND (i.total <> COALESCE(l.amount, 0) + COALESCE(t.added, 0)
                OR i.total <> i.subtotal + i.tax_total OR i.withheld_total <> COALESCE(t.withheld, 0))
            """;

    private record Tax(long invoice, String kindAndRate) {
    }

    private final JdbcClient database;
    private final LiveIx ix;
    private final String seed;
    private final Map<String, String> rules = new HashMap<>();
    int compared;

    LiveTaxes(JdbcClient database, LiveIx ix, String seed) {
        this.database = database;
        this.ix = ix;
        this.seed = seed;
        ix.services.forEach(this::tax);
    }

    /** From the beginning on, so that every line is taxed by it. */
    private void tax(LiveService service) {
        String kind = KINDS.get(rules.size() % KINDS.size());
        String rate = ix.any(RATES);
        Answer made = ix.api.post("/api/v1/tax-rules", Map.of("code", "T-" + kind, "name", kind, "kind", kind, "ratePercent", rate,
                "service", service.facts.code(), "validFrom", "2000-01-01"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        rules.put(service.facts.code(), kind + " " + new BigDecimal(rate).setScale(4).toPlainString());
    }

    void requireThatTheyAddUp() {
        assertThat(database.sql(WRONG_TOTALS).param(ix.exchange).query(Long.class).list()).as(seed).isEmpty();
        Map<Tax, BigDecimal> lines = new HashMap<>();
        database.sql(LINES).param(ix.exchange).query(row -> {
            lines.merge(new Tax(row.getLong(1), rules.get(row.getString(2))), row.getBigDecimal(3), BigDecimal::add);
        });
        Map<Tax, BigDecimal> expected = new HashMap<>();
        lines.forEach((tax, amount) -> expected.put(tax, of(amount, tax.kindAndRate().split(" "))));
        Map<Tax, BigDecimal> charged = new HashMap<>();
        database.sql(TAXES).param(ix.exchange).query(row -> {
            charged.put(new Tax(row.getLong(1), row.getString(2)), row.getBigDecimal(3).setScale(ix.currency.getDefaultFractionDigits()));
        });
        compared += charged.size();
        List.of(expected, charged).forEach(taxes -> taxes.values().removeIf(amount -> amount.signum() == 0));
        assertThat(charged).as(seed).isEqualTo(expected);
    }

    /** One rate on one sum: no service has two rules, so nothing is taken of a price that another tax raised. */
    private BigDecimal of(BigDecimal amount, String... kindAndRate) {
        BigDecimal rate = new BigDecimal(kindAndRate[1]);
        BigDecimal base = switch (kindAndRate[0]) {
            case "INCLUSIVE" -> HUNDRED.add(rate);
            case "GROSS_UP" -> HUNDRED.subtract(rate);
            default -> HUNDRED;
        };
        return amount.multiply(rate).divide(base, ix.currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
