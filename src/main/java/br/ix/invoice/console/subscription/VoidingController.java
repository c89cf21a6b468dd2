package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.subscription.Subscriptions;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making a subscription void: what that means in money, then the deed. */
@Controller
@RequestMapping("/console/subscriptions/{id}/void")
class VoidingController {

    private final Subscriptions subscriptions;
    private final ImpactLook look;

    VoidingController(Subscriptions subscriptions, ImpactLook look) {
        this.subscriptions = subscriptions;
        this.look = look;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Caller caller, PageQuery query, HttpServletRequest request) {
        Permission.requireOperate(caller);
        ModelAndView page = new ModelAndView("subscription/voiding");
        page.addObject("subscription", subscriptions.byId(id, caller));
        look.at(() -> subscriptions.makeVoid(id, "preview"), page, query, request);
        return page;
    }

    @PostMapping
    String make(@PathVariable String id, @RequestParam(required = false) @Nullable String reason, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        String participant = subscriptions.byId(id, caller).participant();
        return new Deed("subscription-void", "/console/subscriptions/" + id + "/void").then(flash, () -> {
            subscriptions.makeVoid(id, reason);
            return "/console/subscriptions?participant=" + participant;
        });
    }
}
