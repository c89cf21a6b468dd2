package br.ix.invoice.tax.register;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.TaxRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A price can only be raised by rates that together leave something of it. */
final class GrossUpRates {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private GrossUpRates() {
    }

    /** Refuses (409) where the highest rates of all codes together reach 100 %: some line could meet all of them. */
    static void refuseTooHigh(List<TaxRule> rules) {
        Map<String, BigDecimal> highest = rules.stream().filter(rule -> rule.kind() == TaxRule.Kind.GROSS_UP)
                .collect(Collectors.toMap(TaxRule::code, TaxRule::ratePercent, BigDecimal::max));
        BigDecimal sum = highest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(MOST) >= 0) {
            throw Refusal.conflict("gross-up-too-high", "The highest GROSS_UP rates of %s come to %s %% together; they must stay below 100"
                    .formatted(String.join(", ", highest.keySet()), sum.toPlainString()));
        }
    }
}
