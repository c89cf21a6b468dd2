package br.ix.invoice.console.invoice;

import br.ix.invoice.document.Documents;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
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

    private final Invoices invoices;

    InvoiceController(Invoices invoices) {
        this.invoices = invoices;
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
        return "invoice/show";
    }
}
