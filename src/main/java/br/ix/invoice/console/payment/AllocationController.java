package br.ix.invoice.console.payment;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.payment.AllocateRequest;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.rest.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is left of a payment is used: for an invoice, or for the oldest open ones. */
@Controller
@RequestMapping("/console/payments/{id}/allocation")
class AllocationController {

    private final Payments payments;

    AllocationController(Payments payments) {
        this.payments = payments;
    }

    /** Ids; a blank field is none. */
    record AllocationForm(@Nullable String billingAccount, @Nullable String invoice, @Nullable String amount) {

        AllocateRequest request() {
            boolean named = invoice != null && !invoice.isBlank();
            return new AllocateRequest(billingAccount == null || billingAccount.isBlank() ? null : billingAccount,
                    named ? List.of(new PaymentRequest.Allocation(invoice, amount)) : null);
        }
    }

    @PostMapping
    String create(@PathVariable String id, AllocationForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("payment-allocated", "/console/payments/" + id).then(flash, () -> {
            payments.allocate(id, form.request(), caller);
        });
    }
}
