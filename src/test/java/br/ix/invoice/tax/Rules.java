package br.ix.invoice.tax;

import br.ix.invoice.rest.Inputs;
import br.ix.invoice.tax.TaxRule.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes tax rules for tests. */
public final class Rules {

    private Rules() {
    }

    /** A rule for everything from 2020 on. */
    public static TaxRule rule(String code, Kind kind, String rate) {
        return rule(code, kind, rate, TaxScope.EVERYTHING);
    }

    public static TaxRule rule(String code, Kind kind, String rate, TaxScope scope) {
        return new TaxRule((code + kind + rate + scope).hashCode(), 1, code + rate + scope, code, code + " " + rate, kind,
                Inputs.normal(new BigDecimal(rate)), scope, LocalDate.parse("2020-01-01"), null,
                kind == Kind.EXEMPT ? "not taxable" : null, null);
    }

    public static TaxRule valid(TaxRule rule, String from, @Nullable String until) {
        return new TaxRule(rule.id() + from.hashCode(), 1, rule.publicId() + from, rule.code(), rule.name(), rule.kind(), rule.ratePercent(),
                rule.scope(), LocalDate.parse(from), until == null ? null : LocalDate.parse(until), rule.exemptionReason(), null);
    }

    public static TaxRule withMinimum(TaxRule rule, String minimum) {
        return new TaxRule(rule.id(), 1, rule.publicId(), rule.code(), rule.name(), rule.kind(), rule.ratePercent(), rule.scope(),
                rule.validFrom(), null, null, new BigDecimal(minimum));
    }
}
