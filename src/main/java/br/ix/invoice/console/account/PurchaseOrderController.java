package br.ix.invoice.console.account;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.PurchaseOrderRecord;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The purchase order of a billing account. */
@Controller
@RequestMapping("/console/accounts/{id}/purchase-order")
class PurchaseOrderController {

    private final BillingAccounts accounts;

    PurchaseOrderController(BillingAccounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    String change(@PathVariable String id, PurchaseOrderRecord form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("order-changed", "/console/accounts/" + id).then(flash, () -> accounts.changeOrder(id, form));
    }
}
