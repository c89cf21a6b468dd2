package br.ix.invoice.tax.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRuleUse;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What hangs on a tax rule that documents were taxed by. */
@Component
class TaxRuleUses {

    private final ObjectProvider<TaxRuleUse> use;
    private final BusinessClock clock;

    TaxRuleUses(ObjectProvider<TaxRuleUse> use, BusinessClock clock) {
        this.use = use;
        this.clock = clock;
    }

    /** Refuses a change of a rule that something was taxed by: it may get another name, and end on a day that is not past. */
    void vet(Candidate<TaxRule> candidate) {
        TaxRule was = candidate.before();
        TaxRule is = candidate.value();
        Optional<LocalDate> through = usedThrough(was);
        if (through.isEmpty()) {
            return;
        }
        String field = firstFixed(was, is);
        if (field != null) {
            candidate.conflict("TAX_RULE_IN_USE", field, "cannot change: documents through %s were taxed by the rule; end it and make a new one"
                    .formatted(through.get()));
        } else if (!Objects.equals(was.validUntil(), is.validUntil()) && reachesIntoThePast(was, is, through.get())) {
            candidate.conflict("TAX_RULE_IN_USE", "validUntil", "is past: documents through %s were taxed by the rule".formatted(through.get()));
        }
    }

    void refuseUsed(TaxRule rule) {
        usedThrough(rule).ifPresent(day -> {
            throw Refusal.conflict("tax-rule-in-use", "Documents through %s were taxed by the rule '%s': it can be ended, not deleted"
                    .formatted(day, rule.name()));
        });
    }

    private Optional<LocalDate> usedThrough(TaxRule rule) {
        return use.stream().flatMap(asked -> asked.usedThrough(rule.id()).stream()).max(LocalDate::compareTo);
    }

    private boolean reachesIntoThePast(TaxRule was, TaxRule is, LocalDate through) {
        LocalDate yesterday = clock.today(clock.getZone()).minusDays(1);
        LocalDate earliest = through.isBefore(yesterday) ? through : yesterday;
        return is.validUntil() != null && is.validUntil().isBefore(earliest)
                || was.validUntil() != null && was.validUntil().isBefore(earliest);
    }

    private static @Nullable String firstFixed(TaxRule was, TaxRule is) {
        return !was.code().equals(is.code()) ? "code"
                : was.kind() != is.kind() ? "kind"
                : !was.ratePercent().equals(is.ratePercent()) ? "ratePercent"
                : !was.scope().equals(is.scope()) ? "scope"
                : !was.validFrom().equals(is.validFrom()) ? "validFrom"
                : !Objects.equals(was.exemptionReason(), is.exemptionReason()) ? "exemptionReason"
                : !Objects.equals(was.minimumAmount(), is.minimumAmount()) ? "minimumAmount" : null;
    }
}
