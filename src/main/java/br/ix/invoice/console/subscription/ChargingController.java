package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.subscription.Subscriptions.Charging;
import br.ix.invoice.subscription.Subscriptions.Entry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From when until when a subscription is charged: other days are typed, looked at in money, then kept. */
@Controller
@RequestMapping("/console/subscriptions/{id}/charging")
class ChargingController {

    private final Subscriptions subscriptions;
    private final ImpactLook look;

    ChargingController(Subscriptions subscriptions, ImpactLook look) {
        this.subscriptions = subscriptions;
        this.look = look;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Caller caller, PageQuery query, HttpServletRequest request) {
        Permission.requireOperate(caller);
        ModelAndView page = new ModelAndView("subscription/charging");
        Entry subscription = subscriptions.byId(id, caller);
        boolean typed = request.getParameter("startsOn") != null;
        Charging form = typed ? typed(request) : new Charging(Objects.toString(subscription.charging().startsOn(), null),
                Objects.toString(subscription.charging().endsOn(), null));
        page.addObject("subscription", subscription);
        page.addObject("form", form);
        page.addObject("typed", typed);
        if (typed) {
            look.at(() -> subscriptions.changeCharging(id, form), page, query, request);
        }
        return page;
    }

    @PostMapping
    String keep(@PathVariable String id, Caller caller, HttpServletRequest request, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        String participant = subscriptions.byId(id, caller).participant();
        return new Deed("charging-changed", "/console/subscriptions/" + id + "/charging").then(flash, () -> {
            subscriptions.changeCharging(id, typed(request));
            return "/console/subscriptions?participant=" + participant;
        });
    }

    private static Charging typed(HttpServletRequest request) {
        return new Charging(given(request, "startsOn"), given(request, "endsOn"));
    }

    private static @Nullable String given(HttpServletRequest request, String field) {
        String text = request.getParameter(field);
        return text == null || text.isBlank() ? null : text;
    }
}
