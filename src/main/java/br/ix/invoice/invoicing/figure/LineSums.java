package br.ix.invoice.invoicing.figure;

/**
 * The statement of what lines came to and what discounts and waivers cost. A line says its price and its discounts: {@code part} is what discounts
 * leave of it, {@code waived} what is waived of the rest. Where nothing is left of it, its price is quantity times unit price times its part of
 * the month, of as many months as it touches.
 */
final class LineSums {

    private static final String FIGURES = """
            SELECT l.exchange_id, l.service_id, l.currency, l.factor * l.amount AS amount,
                l.factor * (CASE WHEN l.part = 1 THEN 0
                    WHEN l.waived = 1 OR l.part = 0 THEN l.full_price * (1 - l.part)
                    ELSE l.amount / (1 - l.waived) * (1 / l.part - 1) END) AS discounts,
                l.factor * (CASE WHEN l.waived = 0 THEN 0
                    WHEN l.waived = 1 OR l.part = 0 THEN l.full_price * l.part * l.waived
                    ELSE (l.amount + l.charged_before) / (1 - l.waived) * l.waived END) AS waivers
            """;

    private static final String LINES = """
                i.exchange_id, line.service_id, i.currency, line.amount,
                COALESCE(line.waived_percent, 0) / 100 AS waived,
                (1 - line.subscription_discount / 100) * (1 - line.profile_discount / 100) * (1 - line.line_discount / 100) AS part,
                CASE WHEN line.corrects_invoice_id IS NULL THEN 0 ELSE line.month_before END AS charged_before,
                line.quantity * line.unit_price * COALESCE(line.days / NULLIF(line.base, 0), 1)
                    * CASE WHEN line.days IS NULL THEN 1
                        ELSE (YEAR(line.until_on) - YEAR(line.from_on)) * 12 + MONTH(line.until_on) - MONTH(line.from_on) + 1 END AS full_price
            FROM invoice i JOIN invoice_line line ON line.invoice_id = i.id
            """;

    static final String REVENUE = """
            SELECT f.exchange_id, f.service_id, f.currency, SUM(f.amount) AS amount, ROUND(SUM(f.discounts), 4) AS discounts, ROUND(SUM(f.waivers), 4) AS waivers
            FROM (
            """ + FIGURES + """
            FROM (SELECT 1 AS factor,
            """ + LINES + """
            WHERE i.issued_on >= :from AND i.issued_on < :until AND i.state <> 'DRAFT'
            UNION ALL SELECT -1 AS factor,
            """ + LINES + """
            WHERE i.cancelled_on >= :from AND i.cancelled_on < :until AND i.state = 'CANCELLED'
            ) l) f GROUP BY f.exchange_id, f.service_id, f.currency ORDER BY f.exchange_id, f.service_id, f.currency
            """;

    private LineSums() {
    }
}
