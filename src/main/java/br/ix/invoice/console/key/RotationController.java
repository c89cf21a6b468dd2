package br.ix.invoice.console.key;

import br.ix.invoice.access.KeyRotation;
import br.ix.invoice.access.Keys;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The new text of a key. */
@Controller
@RequestMapping("/console/keys/{id}/rotation")
class RotationController {

    private final Keys keys;

    RotationController(Keys keys) {
        this.keys = keys;
    }

    /** {@code version}: of the key that was looked at. */
    @PostMapping
    String create(@PathVariable String id, KeyForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("key-rotated", KeysController.page(id)).then(flash, () -> {
            flash.addFlashAttribute("secret", keys.rotate(id, form.eTag(), new KeyRotation(form.overlapHours(), form.end())).key());
        });
    }
}
