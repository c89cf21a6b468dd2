/**
 * Figures of months for who runs the exchanges and for the accountant: revenue, what discounts and waivers cost, cash, what is owed.
 *
 * <p>Owns: the kept figures of months. Does not own: documents and money, of which it asks the sums (invoicing, payment); aging and
 * statements (payment).
 * Announces and listens to nothing: a month is worked out anew where the tables have another number of rows now.
 * Tables: {@code report_month, report_revenue, report_cash, report_receivable}.
 * Invariants: kept figures are those that would be worked out now (ReportsTest).
 * Begin with: {@link br.ix.invoice.report.Reports}, then {@code keep.MonthKeeper}.
 */
@NullMarked
@ApplicationModule(displayName = "Reports")
package br.ix.invoice.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
