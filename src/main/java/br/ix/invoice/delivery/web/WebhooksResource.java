package br.ix.invoice.delivery.web;

import br.ix.invoice.delivery.WebhookDelivery;
import br.ix.invoice.delivery.WebhookRequest;
import br.ix.invoice.delivery.WebhookSecret;
import br.ix.invoice.delivery.WebhookView;
import br.ix.invoice.delivery.Webhooks;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/webhooks}: which programs are told what. A secret is in the answer that makes it and nowhere else. */
@RestController
@RequestMapping(WebhooksResource.PATH)
class WebhooksResource {

    static final String PATH = "/api/v1/webhooks";

    private final Webhooks webhooks;
    private final Patch patch;

    WebhooksResource(Webhooks webhooks, Patch patch) {
        this.webhooks = webhooks;
        this.patch = patch;
    }

    @GetMapping
    Page<WebhookView> list(PageQuery page) {
        return webhooks.list(page);
    }

    @PostMapping
    ResponseEntity<WebhookSecret> create(@RequestBody WebhookRequest body, Caller caller) {
        WebhookSecret made = webhooks.create(body, caller.name());
        return shownOnce(ResponseEntity.created(URI.create(PATH + "/" + made.webhook().id())), made);
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookView> show(@PathVariable String id) {
        WebhookView webhook = webhooks.byId(id);
        return Answers.item(webhook, webhook.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<WebhookView> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                       @RequestBody JsonNode body) {
        WebhookView read = matched(id, ifMatch);
        var present = new WebhookRequest(read.url(), read.eventTypes(), read.active(), read.description());
        WebhookView changed = webhooks.change(read, patch.apply(present, body));
        return Answers.item(changed, changed.version());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        webhooks.delete(matched(id, ifMatch));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/rotate-secret")
    ResponseEntity<WebhookSecret> rotate(@PathVariable String id) {
        return shownOnce(ResponseEntity.ok(), webhooks.rotate(id));
    }

    @PostMapping("/{id}/test")
    ResponseEntity<WebhookDelivery> test(@PathVariable String id) {
        return WebhookDeliveriesResource.accepted(webhooks.test(id));
    }

    private WebhookView matched(String id, @Nullable String ifMatch) {
        WebhookView read = webhooks.byId(id);
        Answers.requireMatch(ifMatch, read.version());
        return read;
    }

    private static ResponseEntity<WebhookSecret> shownOnce(ResponseEntity.BodyBuilder answer, WebhookSecret secret) {
        return answer.eTag("\"" + secret.webhook().version() + "\"").cacheControl(CacheControl.noStore()).body(secret);
    }
}
