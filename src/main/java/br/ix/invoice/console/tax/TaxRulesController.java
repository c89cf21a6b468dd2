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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The tax rules: all of them, and a new one. */
@Controller
@RequestMapping("/console/tax-rules")
class TaxRulesController {

    private final TaxRules rules;

    TaxRulesController(TaxRules rules) {
        this.rules = rules;
    }

    @GetMapping
    String list(PageQuery query, @Nullable @RequestParam(required = false) String code, HttpServletRequest request, Model model) {
        model.addAttribute("rules", Paging.of(rules.list(query, code, null), request));
        model.addAttribute("kinds", TaxRule.Kind.values());
        model.addAttribute("classes", TaxScope.CustomerClass.values());
        return "tax/list";
    }

    @PostMapping
    String create(TaxRuleRecord form, Caller caller, RedirectAttributes flash) {
        Permission.requireApprove(caller);
        // Where there are many, the new one is on no first page: those of its tax are shown.
        return new Deed("tax-rule-made", "/console/tax-rules").then(flash, () -> UriComponentsBuilder.fromPath("/console/tax-rules")
                .queryParam("code", "{code}").encode().buildAndExpand(rules.create(form).code()).toUriString());
    }
}
