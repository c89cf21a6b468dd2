package br.ix.invoice.console.account;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.delivery.MailAddresses;
import br.ix.invoice.delivery.MailContactRequest;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets the mails of the organisation that an account is billed to. */
@Controller
@RequestMapping("/console/accounts/{id}/contacts")
class ContactsController {

    private final BillingAccounts accounts;
    private final MailAddresses addresses;

    ContactsController(BillingAccounts accounts, MailAddresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @PostMapping
    String add(@PathVariable String id, MailContactRequest form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("contact-added", page(id)).then(flash, () -> {
            addresses.addContact(new MailContactRequest(accounts.byId(id, caller).billTo(), form.role(), form.address()), caller);
        });
    }

    @PostMapping("/{contact}/removal")
    String remove(@PathVariable String id, @PathVariable String contact, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("contact-removed", page(id)).then(flash, () -> addresses.removeContact(contact));
    }

    private static String page(String id) {
        return "/console/accounts/" + id;
    }
}
