package br.ix.invoice.console.tax;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.tax.TaxRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last day of a tax rule. */
@Controller
@RequestMapping("/console/tax-rules/{id}/end")
class TaxRuleEndController {

    private final TaxRules rules;

    TaxRuleEndController(TaxRules rules) {
        this.rules = rules;
    }

    @PostMapping
    String create(@PathVariable String id, @RequestParam(required = false) @Nullable String validUntil, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("tax-rule-ended", "/console/tax-rules").then(flash, () -> {
            rules.end(id, StringUtils.hasText(validUntil) ? validUntil : null);
        });
    }
}
