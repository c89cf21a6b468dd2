package br.ix.invoice.console.payment;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Frame;
import br.ix.invoice.console.page.MeantAccount;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.PaymentFilter;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.PaymentView;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments from the newest on, the work lists among them, one of them, and a new one. */
@Controller
@RequestMapping("/console/payments")
class PaymentsController {

    private final Payments payments;
    private final AccountLabels labels;
    private final MeantAccount meant;

    PaymentsController(Payments payments, AccountLabels labels, MeantAccount meant) {
        this.payments = payments;
        this.labels = labels;
        this.meant = meant;
    }

    /** Which payments are asked for; null: all. */
    record Asked(@Nullable String billingAccount, @Nullable Finding finding, @Nullable Boolean unallocated) {

        PaymentFilter filter() {
            return new PaymentFilter(null, billingAccount, null, null, null, finding, unallocated, null, null);
        }
    }

    @GetMapping
    String list(Asked asked, PageQuery query, HttpServletRequest request, Model model) {
        Caller caller = ((Frame) Objects.requireNonNull(model.getAttribute("frame"))).caller();
        Paging<PaymentView> page = Paging.of(payments.newest(asked.filter(), query, caller), request);
        model.addAttribute("payments", page);
        model.addAttribute("labels", labels.of(page.items().stream().map(PaymentView::billingAccount).filter(Objects::nonNull).distinct().toList()));
        model.addAttribute("findings", Finding.values());
        model.addAttribute("asked", asked);
        return "payment/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Caller caller, Model model) {
        PaymentView payment = payments.byId(id, caller);
        model.addAttribute("payment", payment);
        model.addAttribute("labels", labels.of(payment.billingAccount() == null ? List.of() : List.of(payment.billingAccount())));
        return "payment/show";
    }

    @PostMapping
    String create(PaymentForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("payment-received", "/console/payments").then(flash, () ->
                "/console/payments/" + payments.receive(form.request(meant.of(form.billingAccount(), caller)), caller).id());
    }

    /** What the form of a new payment sends: whose it is; the invoice that is named there is paid first, else the oldest open ones. */
    record PaymentForm(String billingAccount, String receivedOn, String amount, String method, @Nullable String reference) {

        PaymentRequest request(MeantAccount.Meant meant) {
            return new PaymentRequest(meant.billingAccount(), receivedOn, amount, null, method, reference, null,
                    meant.invoice() == null ? null : List.of(new PaymentRequest.Allocation(meant.invoice(), null)));
        }
    }
}
