package br.ix.invoice.console.invoice;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.CancelRequest;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.rest.Caller;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cancelling an issued document: first what it means, then the deed. */
@Controller
@RequestMapping("/console/invoices/{id}/cancellation")
class CancellationController {

    private final Invoices invoices;
    private final InvoicesByHand byHand;

    CancellationController(Invoices invoices, InvoicesByHand byHand) {
        this.invoices = invoices;
        this.byHand = byHand;
    }

    @GetMapping
    String show(@PathVariable String id, CancelRequest form, Caller caller, Model model) {
        Permission.requireOperate(caller);
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("invoice", invoices.byId(id, caller, language));
        model.addAttribute("form", form);
        if (form.reason() != null) {
            Looked.at(byHand, () -> byHand.cancel(id, form, caller, language), model);
        }
        return "invoice/cancellation";
    }

    @PostMapping
    String create(@PathVariable String id, CancelRequest form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("invoice-cancelled", "/console/invoices/" + id)
                .then(flash, () -> { byHand.cancel(id, form, caller, LocaleContextHolder.getLocale()); });
    }
}
