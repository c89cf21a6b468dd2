package br.ix.invoice.console.key;

import br.ix.invoice.access.Keys;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a key. */
@Controller
@RequestMapping("/console/keys/{id}/revocation")
class RevocationController {

    private final Keys keys;

    RevocationController(Keys keys) {
        this.keys = keys;
    }

    @PostMapping
    String create(@PathVariable String id, KeyForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("key-revoked", KeysController.page(id)).then(flash, () -> {
            keys.revoke(id, form.eTag());
            return KeysController.HOME;
        });
    }
}
