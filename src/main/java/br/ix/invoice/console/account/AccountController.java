package br.ix.invoice.console.account;

import br.ix.invoice.delivery.MailAddresses;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingAccountView;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One billing account: who is billed, who gets its mails, and its purchase order. */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountController {

    private static final PageQuery ALL = new PageQuery(500, null);

    private final BillingAccounts accounts;
    private final AccountLabels labels;
    private final MailAddresses addresses;

    AccountController(BillingAccounts accounts, AccountLabels labels, MailAddresses addresses) {
        this.accounts = accounts;
        this.labels = labels;
        this.addresses = addresses;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, Model model) {
        BillingAccountView account = accounts.byId(id, caller);
        model.addAttribute("account", account);
        model.addAttribute("contacts", account.billTo() == null ? List.of() : addresses.contacts(account.billTo(), ALL).items());
        model.addAttribute("labels", labels.of(List.of(id)));
        return "account/show";
    }
}
