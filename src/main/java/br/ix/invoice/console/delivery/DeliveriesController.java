package br.ix.invoice.console.delivery;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.WebhookDeliveryFilter;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All webhooks (there are few), and the log of what they were told, newest first. */
@Controller
@RequestMapping("/console/deliveries")
class DeliveriesController {

    private static final int MOST_WEBHOOKS = 1_000;

    private final Webhooks webhooks;

    DeliveriesController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String state, PageQuery query, HttpServletRequest request, Model model) {
        String asked = state == null || state.isBlank() ? null : state;
        model.addAttribute("webhooks", Page.all(webhooks::list, MOST_WEBHOOKS));
        model.addAttribute("log", Paging.of(webhooks.deliveries(new WebhookDeliveryFilter(null, asked, null, null), query), request));
        model.addAttribute("state", asked);
        model.addAttribute("types", EventType.names());
        return "delivery/list";
    }
}
