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

/** What is not used of a payment is given back. */
@Controller
@RequestMapping("/console/payments/{id}/refund")
class RefundController {

    private final Payments payments;

    RefundController(Payments payments) {
        this.payments = payments;
    }

    @PostMapping
    String create(@PathVariable String id, ReasonRequest form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("payment-refunded", "/console/payments/" + id).then(flash, () -> {
            payments.refund(id, form, caller);
        });
    }
}
