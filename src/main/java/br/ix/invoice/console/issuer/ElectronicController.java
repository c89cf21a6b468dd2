package br.ix.invoice.console.issuer;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who an issuer is in its e-invoices; all fields without a text: it has none. */
@Controller
@RequestMapping("/console/issuers/{code}/e-invoice")
class ElectronicController {

    private final Exchanges exchanges;

    ElectronicController(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @PostMapping
    String change(@PathVariable String code, ElectronicSeller form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("electronic-changed", "/console/issuers").then(flash, () -> exchanges.changeElectronic(code, form));
    }
}
