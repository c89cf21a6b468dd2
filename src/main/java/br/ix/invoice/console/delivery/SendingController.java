package br.ix.invoice.console.delivery;

import br.ix.invoice.console.page.Deed;
import br.ix.invoice.console.page.Permission;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending to webhooks: a message for a test, one message again, all that were given up again. */
@Controller
@RequestMapping("/console/deliveries")
class SendingController {

    private static final String HOME = "/console/deliveries";

    private final Webhooks webhooks;

    SendingController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/webhooks/{id}/test")
    String test(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("webhook-tested", HOME + "/webhooks/" + id).then(flash, () -> {
            webhooks.test(id);
        });
    }

    @PostMapping("/webhooks/{id}/replay")
    String replayFailed(@PathVariable String id, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        return new Deed("deliveries-replayed", HOME + "/webhooks/" + id).then(flash, () -> {
            webhooks.replayFailed(id, caller.name());
        });
    }

    /** {@code webhook}: whose page it was asked on, if any. */
    @PostMapping("/{id}/replay")
    String replay(@PathVariable String id, @RequestParam(required = false) @Nullable String webhook, Caller caller, RedirectAttributes flash) {
        Permission.requireOperate(caller);
        String page = webhook == null ? HOME : HOME + "/webhooks/" + webhooks.byId(webhook).id();
        return new Deed("delivery-replayed", page).then(flash, () -> {
            webhooks.replay(id, caller.name());
        });
    }
}
