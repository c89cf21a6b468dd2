package br.ix.invoice.console.delivery;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Paging;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.WebhookDeliveryFilter;
import br.ix.invoice.delivery.WebhookSecret;
import br.ix.invoice.delivery.WebhookView;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One webhook: made, looked at, changed, removed. Its secret is shown on the page that follows its making, and never again. */
@Controller
@RequestMapping("/console/deliveries/webhooks")
class WebhookController {

    private static final String HOME = "/console/deliveries";

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping
    String create(WebhookForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("webhook-made", HOME).then(flash, () -> {
            WebhookSecret made = webhooks.create(form.request(), caller.name());
            flash.addFlashAttribute("secret", made.secret());
            return page(made.webhook().id());
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, PageQuery query, HttpServletRequest request, Model model) {
        model.addAttribute("webhook", webhooks.byId(id));
        model.addAttribute("log", Paging.of(webhooks.deliveries(new WebhookDeliveryFilter(id, null, null, null), query), request));
        model.addAttribute("types", EventType.names());
        return "delivery/webhook";
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, WebhookForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("webhook-changed", page(id)).then(flash, () -> {
            webhooks.change(looked(id, form), form.request());
        });
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String id, WebhookForm form, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("webhook-removed", page(id)).then(flash, () -> {
            webhooks.delete(looked(id, form));
            return HOME;
        });
    }

    @PostMapping("/{id}/secret")
    String rotate(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireAdminister(caller);
        return new Deed("webhook-secret", page(id)).then(flash, () -> {
            flash.addFlashAttribute("secret", webhooks.rotate(id).secret());
        });
    }

    /** As it was when the form was shown; one that changed meanwhile is refused. */
    private WebhookView looked(String id, WebhookForm form) {
        WebhookView now = webhooks.byId(id);
        Answers.requireMatch("\"" + form.version() + "\"", now.version());
        return now;
    }

    private static String page(String id) {
        return HOME + "/webhooks/" + id;
    }
}
