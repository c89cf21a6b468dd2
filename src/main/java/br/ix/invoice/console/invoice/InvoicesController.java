package br.ix.invoice.console.invoice;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The invoices that fit what is asked for, the newest first. */
@Controller
@RequestMapping("/console/invoices")
class InvoicesController {

    private final Invoices invoices;
    private final AccountLabels labels;
    private final Exchanges exchanges;

    InvoicesController(Invoices invoices, AccountLabels labels, Exchanges exchanges) {
        this.invoices = invoices;
        this.labels = labels;
        this.exchanges = exchanges;
    }

    @GetMapping
    String list(HttpServletRequest request, PageQuery query, Caller caller, Model model) {
        InvoiceSearch asked = InvoiceSearch.of(request);
        model.addAttribute("asked", asked);
        model.addAttribute("exchanges", exchanges.all());
        Page<InvoiceView> page = invoices.newest(asked.filter(), query, caller, Locale.ENGLISH);
        model.addAttribute("invoices", Paging.of(page, request));
        model.addAttribute("labels", labels.of(page.items().stream().map(InvoiceView::billingAccount).distinct().toList()));
        model.addAttribute("payers", labels.names(page.items().stream().map(InvoiceView::billTo).filter(Objects::nonNull).distinct().toList()));
        return "invoice/list";
    }
}
