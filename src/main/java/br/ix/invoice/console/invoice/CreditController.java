package br.ix.invoice.console.invoice;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.rest.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Crediting an issued invoice, whole or in part: first the credit note as it would be, then the deed. */
@Controller
@RequestMapping("/console/invoices/{id}/credit")
class CreditController {

    private final Invoices invoices;
    private final InvoicesByHand byHand;

    CreditController(Invoices invoices, InvoicesByHand byHand) {
        this.invoices = invoices;
        this.byHand = byHand;
    }

    @GetMapping
    String show(@PathVariable String id, HttpServletRequest request, Caller caller, Model model) {
        Permission.requireOperate(caller);
        Locale language = LocaleContextHolder.getLocale();
        CreditForm form = CreditForm.of(request);
        model.addAttribute("invoice", invoices.byId(id, caller, language));
        model.addAttribute("form", form);
        if (form.reason() != null) {
            Looked.at(byHand, () -> byHand.credit(id, form.request(), caller, language), model);
        }
        return "invoice/credit";
    }

    @PostMapping
    String create(@PathVariable String id, HttpServletRequest request, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("invoice-credited", "/console/invoices/" + id).then(flash, () -> "/console/invoices/"
                + byHand.credit(id, CreditForm.of(request).request(), caller, LocaleContextHolder.getLocale()).id());
    }
}
