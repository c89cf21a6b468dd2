package br.ix.invoice.tax;

import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.tax.register.TaxRuleRegister;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tax rules, for other modules. */
@Component
public class TaxRules {

    private final TaxRuleRegister rules;

    TaxRules(TaxRuleRegister rules) {
        this.rules = rules;
    }

    /** All rules as of now. Who holds a book reads it again when the version of the catalogue rises. */
    public TaxBook book() {
        return new TaxBook(rules.all());
    }

    /** A page of rules in the order in which they were made; code of the tax and of the service, null: any. */
    public Page<TaxRuleView> list(PageQuery query, @Nullable String code, @Nullable String service) {
        return Page.of(rules.page(query, code, service), query, rule -> Long.toString(rule.id())).map(TaxRules::view);
    }

    /** One that does not exist is refused (404). */
    public TaxRuleView byId(String id) {
        return view(rules.withPublicId(id).orElseThrow(() -> Refusal.notFound("tax rule", id)));
    }

    /** Makes a rule; faults are refused with every field (400), a rule that leaves a choice open is refused (409). */
    public TaxRuleView create(TaxRuleRecord rule) {
        return view(rules.create(Form.of(rule)));
    }

    /** Ends a rule with a day, its last one; one that was used cannot end in the past (409). */
    public TaxRuleView end(String id, @Nullable String validUntil) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode().put("validUntil", validUntil);
        Map<String, @Nullable String> last = new HashMap<>();
        last.put("validUntil", validUntil);
        UnaryOperator<Form> laid = present -> present.with(last);
        return view(rules.patch(id, "*", new Patch.Parts(null, patch), laid));
    }

    /** A rule as it is shown. */
    public static TaxRuleView view(TaxRule rule) {
        TaxScope scope = rule.scope();
        return new TaxRuleView(rule.publicId(), rule.code(), rule.name(), rule.kind(), rule.ratePercent().toPlainString(),
                scope.country(), scope.state(), scope.city(), scope.service(), scope.customerCountry(), scope.customerClass(),
                scope.customer(), scope.specificity(), rule.validFrom(), rule.validUntil(), rule.exemptionReason(),
                rule.minimumAmount() == null ? null : rule.minimumAmount().toPlainString(), rule.version());
    }
}
