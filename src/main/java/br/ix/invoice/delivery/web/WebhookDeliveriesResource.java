package br.ix.invoice.delivery.web;

import br.ix.invoice.delivery.WebhookDelivery;
import br.ix.invoice.delivery.WebhookDeliveryFilter;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/webhook-deliveries}: what was told to whom, and how that went. */
@RestController
@RequestMapping(WebhookDeliveriesResource.PATH)
class WebhookDeliveriesResource {

    static final String PATH = "/api/v1/webhook-deliveries";

    private final Webhooks webhooks;

    WebhookDeliveriesResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    Page<WebhookDelivery> list(@ModelAttribute WebhookDeliveryFilter filter, PageQuery page) {
        return webhooks.deliveries(filter, page);
    }

    @GetMapping("/{id}")
    WebhookDelivery show(@PathVariable String id) {
        return webhooks.delivery(id);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<WebhookDelivery> replay(@PathVariable String id, Caller caller) {
        return accepted(webhooks.replay(id, caller.name()));
    }

    static ResponseEntity<WebhookDelivery> accepted(WebhookDelivery delivery) {
        return ResponseEntity.accepted().header("Location", PATH + "/" + delivery.id()).body(delivery);
    }
}
