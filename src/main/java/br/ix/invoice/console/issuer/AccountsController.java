package br.ix.invoice.console.issuer;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an issuer is paid: boleto and PIX. */
@Controller
@RequestMapping("/console/issuers/{code}/accounts")
class AccountsController {

    private final Exchanges exchanges;

    AccountsController(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** The form as it is sent; a field without a text is cleared. */
    record Accounts(@Nullable String bank, @Nullable String agency, @Nullable String account, @Nullable String agreement, @Nullable String wallet,
                    @Nullable Boolean mustRegister, @Nullable String key, @Nullable String name, @Nullable String city, @Nullable String psp) {
    }

    @PostMapping
    String change(@PathVariable String code, Accounts form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        Agreement boleto = new Agreement(form.bank(), form.agency(), form.account(), form.agreement(), form.wallet(), form.mustRegister());
        PixReceiver pix = new PixReceiver(form.key(), form.name(), form.city(), form.psp());
        return new Deed("accounts-changed", "/console/issuers").then(flash, () -> exchanges.changeAccounts(code, boleto, pix));
    }
}
