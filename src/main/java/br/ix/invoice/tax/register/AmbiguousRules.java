package br.ix.invoice.tax.register;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.TaxRule;
import java.util.List;

/** Of two rules of one tax with the same scope nobody could say which one counts on a day that both cover. */
final class AmbiguousRules {

    private AmbiguousRules() {
    }

    /** Refuses (409) a rule that was written where another one leaves the choice open. */
    static void refuse(List<TaxRule> written, List<TaxRule> all) {
        for (TaxRule rule : written) {
            all.stream().filter(rule::isAmbiguousWith).findFirst().ifPresent(other -> {
                throw Refusal.conflict("tax-rule-ambiguous", "The rule '%s' of %s from %s counts for the same on the same days"
                        .formatted(other.name(), other.code(), other.validFrom())).about("validFrom", rule.validFrom())
                        .with("rule", other.publicId());
            });
        }
    }
}
