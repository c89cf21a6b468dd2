package br.ix.invoice.console.account;

import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.rest.Caller;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One billing account: who is billed, and its purchase order. */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountController {

    private final BillingAccounts accounts;
    private final AccountLabels labels;

    AccountController(BillingAccounts accounts, AccountLabels labels) {
        this.accounts = accounts;
        this.labels = labels;
    }

    @GetMapping
    String show(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("account", accounts.byId(id, caller));
        model.addAttribute("labels", labels.of(List.of(id)));
        return "account/show";
    }
}
