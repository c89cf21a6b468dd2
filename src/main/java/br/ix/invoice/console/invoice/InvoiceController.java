package br.ix.invoice.console.invoice;

import br.ix.invoice.delivery.MailFilter;
import br.ix.invoice.delivery.Mails;
import br.ix.invoice.delivery.WebhookDeliveryFilter;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.document.Documents;
import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.dunning.LateChargesView;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.payment.PaymentFilter;
import br.ix.invoice.payment.Payments;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One invoice with its lines, each of which explains itself. */
@Controller
@RequestMapping("/console/invoices/{id}")
class InvoiceController {

    private static final PageQuery SOME = new PageQuery(20, null);
    private static final PageQuery MANY = new PageQuery(100, null);

    private final Invoices invoices;
    private final LateCharges charges;
    private final Mails mails;
    private final Webhooks webhooks;
    private final Payments payments;

    InvoiceController(Invoices invoices, LateCharges charges, Mails mails, Webhooks webhooks, Payments payments) {
        this.invoices = invoices;
        this.charges = charges;
        this.mails = mails;
        this.webhooks = webhooks;
        this.payments = payments;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, Locale language, Model model) {
        InvoicePrint print = invoices.print(id, caller, language);
        model.addAttribute("invoice", print.invoice());
        model.addAttribute("payer", print.payer());
        model.addAttribute("issuing", print.issuer());
        if (print.invoice().pix() != null) {
            model.addAttribute("qr", Documents.picture(print.invoice().pix().payload()));
        }
        if (print.invoice().paymentState() == PaymentState.OVERDUE) {
            LateChargesView late = charges.of(id, null, caller, language);
            model.addAttribute("late", late.days() > 0 ? late : null);
        }
        model.addAttribute("received", payments.list(PaymentFilter.usedFor(id), MANY, caller).items());
        model.addAttribute("mailing", mails.isOn());
        model.addAttribute("mails", mails.list(new MailFilter(id, null), SOME).items());
        model.addAttribute("told", webhooks.deliveries(new WebhookDeliveryFilter(null, null, null, id), SOME).items());
        return "invoice/show";
    }
}
