package br.ix.invoice.console.issuer;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bounds of an issuer, and whether it requires purchase orders. */
@Controller
@RequestMapping("/console/issuers/{code}/limits")
class LimitsController {

    private final Exchanges exchanges;

    LimitsController(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @PostMapping
    String change(@PathVariable String code, Issuer.Limits form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("limits-changed", "/console/issuers").then(flash, () -> exchanges.changeLimits(code, form));
    }
}
