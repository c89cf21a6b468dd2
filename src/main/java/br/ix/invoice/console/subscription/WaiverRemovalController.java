package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.subscription.Waivers.WaiverView;
import br.ix.invoice.subscription.Waivers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a waiver back: what that means in money, then the deed. */
@Controller
@RequestMapping("/console/subscriptions/{id}/waivers/{waiver}/removal")
class WaiverRemovalController {

    private final Subscriptions subscriptions;
    private final Waivers waivers;
    private final ImpactLook look;

    WaiverRemovalController(Subscriptions subscriptions, Waivers waivers, ImpactLook look) {
        this.subscriptions = subscriptions;
        this.waivers = waivers;
        this.look = look;
    }

    /** Which one; {@code version} is that of the page. */
    record Named(String id, String waiver, String version) {
    }

    @GetMapping
    ModelAndView show(@ModelAttribute Named named, Caller caller, PageQuery query, HttpServletRequest request) {
        Permission.requireOperate(caller);
        ModelAndView page = new ModelAndView("subscription/waiver-removal");
        WaiverView waiver = waivers.byId(named.id(), named.waiver(), caller);
        page.addObject("subscription", subscriptions.byId(named.id(), caller));
        page.addObject("waiver", waiver);
        look.at(() -> waivers.remove(named.id(), named.waiver(), "*"), page, query, request);
        return page;
    }

    @PostMapping
    String create(@ModelAttribute Named named, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("waiver-removed", "/console/subscriptions/" + named.id() + "/waivers").then(flash, () -> {
            waivers.remove(named.id(), named.waiver(), "\"" + named.version() + "\"");
        });
    }
}
