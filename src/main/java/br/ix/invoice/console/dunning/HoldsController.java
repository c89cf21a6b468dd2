package br.ix.invoice.console.dunning;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.MeantAccount;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts that are not reminded, for a time or at all. */
@Controller
@RequestMapping("/console/dunning/holds")
class HoldsController {

    private static final String PAGE = "/console/dunning";

    /** Which account (its id, or the number of an invoice), until when (blank: at all), and why. */
    record Form(String billingAccount, @Nullable String until, String reason) {
    }

    private final Dunning dunning;
    private final MeantAccount meant;

    HoldsController(Dunning dunning, MeantAccount meant) {
        this.dunning = dunning;
        this.meant = meant;
    }

    @PostMapping
    String create(Form form, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("account-held", PAGE).then(flash, () -> {
            dunning.hold(meant.of(form.billingAccount(), caller).billingAccount(), new Dunning.HoldRequest(form.until(), form.reason()), caller.name(), "*");
        });
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("account-released", PAGE).then(flash, () -> dunning.release(id, "*"));
    }
}
