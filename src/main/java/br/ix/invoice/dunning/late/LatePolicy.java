package br.ix.invoice.dunning.late;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer asks for when it is paid late: a fine once (a part of what is late, and an amount of its own currency), and simple interest by
 * day. Percentages. {@code ceilingPercent}: the most that interest comes to, of what is late; null: no end. {@code graceDays}: days after the
 * first on which it could be paid that are free. {@code calendar} null: every day is a business day.
 * {@code onNextDocument}: they become a line of the next document, {@code whileOpen} already before the invoice is paid.
 */
record LatePolicy(BigDecimal finePercent, BigDecimal fineAmount, BigDecimal interestPercent, Per interestPer,
                         @Nullable BigDecimal ceilingPercent, int graceDays, @Nullable String calendar, boolean onNextDocument, boolean whileOpen) {

    /** What the rate of interest is for, in days: a month counts 30, a year 365. */
    enum Per {
        DAY(1), MONTH(30), YEAR(365);

        private final int days;

        Per(int days) {
            this.days = days;
        }

        BigDecimal days() {
            return BigDecimal.valueOf(days);
        }
    }
}
