package br.ix.invoice.tax;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tax rules were made, changed or deleted; each counts from a day on, for one service (its code) or all (null). */
public record TaxRulesChanged(List<Changed> rules) {

    public record Changed(@Nullable String service, LocalDate from) {
    }
}
