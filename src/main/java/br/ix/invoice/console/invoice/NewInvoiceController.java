package br.ix.invoice.console.invoice;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingAccountView;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An invoice outside of runs: the account is found by an ASN, then what it is charged is chosen or typed, looked at, and issued. */
@Controller
@RequestMapping("/console/invoices/new")
class NewInvoiceController {

    private static final String PAGE = "/console/invoices/new";
    private static final int MOST_SUBSCRIPTIONS = 200;
    private static final PageQuery FIRST = new PageQuery(50, null);

    private final BillingAccounts accounts;
    private final AccountLabels labels;
    private final InvoicesByHand byHand;

    NewInvoiceController(BillingAccounts accounts, AccountLabels labels, InvoicesByHand byHand) {
        this.accounts = accounts;
        this.labels = labels;
        this.byHand = byHand;
    }

    @GetMapping
    String show(HttpServletRequest request, Caller caller, Model model) {
        Permission.requireOperate(caller);
        NewInvoiceForm form = NewInvoiceForm.of(request);
        String asn = request.getParameter("asn");
        model.addAttribute("form", form);
        model.addAttribute("asn", asn);
        List<String> found = form.account() != null ? List.of(accounts.byId(form.account(), caller).id()) : accountsOf(asn, caller);
        model.addAttribute("accounts", found);
        model.addAttribute("labels", labels.of(found));
        if (form.account() != null) {
            model.addAttribute("subscriptions", byHand.chargeable(form.account(), MOST_SUBSCRIPTIONS));
        }
        if (form.account() != null && form.isSent()) {
            Looked.at(byHand, () -> byHand.issue(form.request(), caller, LocaleContextHolder.getLocale()), model);
        }
        return "invoice/new";
    }

    @PostMapping
    String create(HttpServletRequest request, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        NewInvoiceForm form = NewInvoiceForm.of(request);
        String page = form.account() == null ? PAGE : PAGE + "?account=" + form.account();
        return new Deed("invoice-issued", page).then(flash, () -> "/console/invoices/"
                + byHand.issue(form.request(), caller, LocaleContextHolder.getLocale()).id());
    }

    private List<String> accountsOf(@Nullable String asn, Caller caller) {
        String digits = asn == null ? "" : asn.strip().replaceFirst("(?i)^AS", "");
        return digits.matches("[0-9]{1,10}")
                ? accounts.list(null, Long.valueOf(digits), FIRST, caller).items().stream().map(BillingAccountView::id).toList() : List.of();
    }
}
