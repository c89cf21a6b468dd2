package br.ix.invoice.console.key;

import br.ix.invoice.access.Keys;
import br.ix.invoice.access.NewKey;
import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of programs: listed, made, looked at. The text of a key is shown on the page that follows its making, and never again. */
@Controller
@RequestMapping(KeysController.HOME)
class KeysController {

    static final String HOME = "/console/keys";

    private final Keys keys;

    KeysController(Keys keys) {
        this.keys = keys;
    }

    static String page(String id) {
        return HOME + "/" + id;
    }

    @GetMapping
    String list(PageQuery query, Caller caller, HttpServletRequest request, Model model) {
        Permission.requireAdminister(caller);
        model.addAttribute("keys", Paging.of(keys.list(query, null), request));
        model.addAttribute("roles", Role.values());
        return "key/list";
    }

    @PostMapping
    String create(KeyForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("key-made", HOME).then(flash, () -> {
            NewKey made = keys.make(form.request(), caller.name());
            flash.addFlashAttribute("secret", made.key());
            return page(made.item().id());
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Caller caller, Model model) {
        Permission.requireAdminister(caller);
        model.addAttribute("key", keys.byId(id));
        return "key/show";
    }
}
