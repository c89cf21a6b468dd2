package br.ix.invoice.console.tax;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRuleRecord;
import br.ix.invoice.tax.TaxRules;
import br.ix.invoice.tax.TaxScope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tax rules: all of them, and a new one. */
@Controller
@RequestMapping("/console/tax-rules")
class TaxRulesController {

    private final TaxRules rules;

    TaxRulesController(TaxRules rules) {
        this.rules = rules;
    }

    @GetMapping
    String list(PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("rules", Paging.of(rules.list(query, null, null), request));
        model.addAttribute("kinds", TaxRule.Kind.values());
        model.addAttribute("classes", TaxScope.CustomerClass.values());
        return "tax/list";
    }

    @PostMapping
    String create(TaxRuleRecord form, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        return new Deed("tax-rule-made", "/console/tax-rules").then(flash, () -> {
            rules.create(form);
        });
    }
}
