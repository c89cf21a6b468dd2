package br.ix.invoice.report;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Months, both included, and the key of an exchange (null: all). */
public record ReportRange(YearMonth from, YearMonth until, @Nullable Long exchange) {
}
