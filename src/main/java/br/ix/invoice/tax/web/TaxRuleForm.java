package br.ix.invoice.tax.web;

import br.ix.invoice.rest.Form;
import br.ix.invoice.tax.TaxRuleRecord;

/** The present form of a rule as the body that a patch is laid over. */
final class TaxRuleForm {

    private TaxRuleForm() {
    }

    static TaxRuleRecord of(Form form) {
        return new TaxRuleRecord(form.get("code"), form.get("name"), form.get("kind"), form.get("ratePercent"), form.get("country"),
                form.get("state"), form.get("city"), form.get("service"), form.get("customerCountry"), form.get("customerClass"),
                form.get("customer"), form.get("validFrom"), form.get("validUntil"), form.get("exemptionReason"),
                form.get("minimumAmount"));
    }
}
