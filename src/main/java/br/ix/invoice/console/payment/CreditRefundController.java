package br.ix.invoice.console.payment;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is not used of a credit note is paid out. */
@Controller
@RequestMapping("/console/invoices/{id}/refund")
class CreditRefundController {

    private final Payments payments;

    CreditRefundController(Payments payments) {
        this.payments = payments;
    }

    @PostMapping
    String create(@PathVariable String id, ReasonRequest form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("credit-refunded", "/console/invoices/" + id).then(flash, () -> {
            payments.refundCredit(id, form, caller);
        });
    }
}
