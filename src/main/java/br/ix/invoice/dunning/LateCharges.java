package br.ix.invoice.dunning;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.dunning.late.LateFigures;
import br.ix.invoice.dunning.late.LatePolicies;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What being late costs, for other modules: the policies of issuers, and what they come to for an invoice. */
@Component
public class LateCharges {

    private final LatePolicies policies;
    private final LateFigures figures;
    private final Invoices invoices;
    private final AuditTrail audit;

    LateCharges(LatePolicies policies, LateFigures figures, Invoices invoices, AuditTrail audit) {
        this.policies = policies;
        this.figures = figures;
        this.invoices = invoices;
        this.audit = audit;
    }

    /** As of the end of a day; null: today at its exchange. An invoice that does not exist or is another's is refused (404). */
    @Transactional(readOnly = true)
    public LateChargesView of(String invoice, @Nullable LocalDate on, Caller caller, Locale language) {
        return figures.of(invoices.byId(invoice, caller, language), on, language);
    }

    /** The policies of all issuers that have one. */
    public List<LateChargePolicy> policies() {
        return policies.list();
    }

    /** Of an issuer (code); one that does not exist, or has none, is refused (404). */
    public LateChargePolicy policy(String issuer) {
        return policies.of(issuer);
    }

    /** Sets the policy of an issuer as a whole; it counts for all that is late from now on, also for what was late before. */
    @Transactional
    public LateChargePolicy put(String issuer, LateChargePolicy policy, @Nullable String ifMatch) {
        LateChargePolicy before = policies.list().stream().filter(one -> issuer.equals(one.issuer())).findFirst().orElse(null);
        policies.put(issuer, policy, ifMatch);
        LateChargePolicy after = policies.of(issuer);
        audit.record(before == null ? "late-charge-policy.created" : "late-charge-policy.changed", address(issuer), texts(before), texts(after));
        return after;
    }

    /** From now on an issuer asks for nothing. */
    @Transactional
    public void delete(String issuer, @Nullable String ifMatch) {
        LateChargePolicy before = policies.of(issuer);
        policies.delete(issuer, ifMatch);
        audit.record("late-charge-policy.deleted", address(issuer), texts(before), null);
    }

    private static String address(String issuer) {
        return "late-charge-policies/" + issuer;
    }

    private static @Nullable Map<String, @Nullable String> texts(@Nullable LateChargePolicy policy) {
        if (policy == null) {
            return null;
        }
        Map<String, @Nullable String> texts = new LinkedHashMap<>(Form.of(policy).fields());
        texts.remove("version");
        return texts;
    }
}
