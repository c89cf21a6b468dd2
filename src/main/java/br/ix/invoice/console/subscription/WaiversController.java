package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.subscription.Waivers.WaiverRecord;
import br.ix.invoice.subscription.Waivers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waivers of a subscription; a new one is typed, looked at in money, then granted. */
@Controller
@RequestMapping("/console/subscriptions/{id}/waivers")
class WaiversController {

    private static final PageQuery ALL = new PageQuery(PageQuery.MOST, null);

    private final Subscriptions subscriptions;
    private final Waivers waivers;
    private final ImpactLook look;

    WaiversController(Subscriptions subscriptions, Waivers waivers, ImpactLook look) {
        this.subscriptions = subscriptions;
        this.waivers = waivers;
        this.look = look;
    }

    @GetMapping
    ModelAndView list(@PathVariable String id, Caller caller, PageQuery query, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("subscription/waivers");
        WaiverRecord typed = typed(request).withDefaults();
        page.addObject("subscription", subscriptions.byId(id, caller));
        page.addObject("waivers", waivers.ofSubscription(id, ALL, caller).items());
        page.addObject("form", typed);
        if (typed.from() != null) {
            Permission.requireOperate(caller);
            look.at(() -> waivers.grant(id, typed), page, query, request);
        }
        return page;
    }

    @PostMapping
    String create(@PathVariable String id, Caller caller, HttpServletRequest request, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("waiver-granted", "/console/subscriptions/" + id + "/waivers").then(flash, () -> {
            waivers.grant(id, typed(request));
        });
    }

    private static WaiverRecord typed(HttpServletRequest request) {
        return new WaiverRecord(request.getParameter("from"), request.getParameter("until"), request.getParameter("percent"),
                request.getParameter("reason"));
    }
}
