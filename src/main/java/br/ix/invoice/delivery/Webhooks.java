package br.ix.invoice.delivery;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.delivery.webhook.DeliveryLog;
import br.ix.invoice.delivery.webhook.WebhookRegister;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other programs that are told what happens, and how telling them went. */
@Component
public class Webhooks {

    private final WebhookRegister register;
    private final DeliveryLog log;
    private final AuditTrail trail;

    Webhooks(WebhookRegister register, DeliveryLog log, AuditTrail trail) {
        this.register = register;
        this.log = log;
        this.trail = trail;
    }

    public Page<WebhookView> list(PageQuery query) {
        return register.list(query);
    }

    public WebhookView byId(String id) {
        return register.byId(id);
    }

    /** A new webhook with its secret. Faults are refused (400). */
    @Transactional
    public WebhookSecret create(WebhookRequest request, String by) {
        WebhookSecret made = register.create(request, by);
        trail.record("webhook.created", path(made.webhook().id()), null, settings(made.webhook()));
        return made;
    }

    /** Changes a webhook as it was read; one that changed meanwhile is refused (412). */
    @Transactional
    public WebhookView change(WebhookView read, WebhookRequest request) {
        WebhookView changed = register.change(read, request);
        trail.record("webhook.changed", path(read.id()), settings(read), settings(changed));
        return changed;
    }

    /** Removes it with its log. */
    @Transactional
    public void delete(WebhookView read) {
        register.delete(read);
        trail.record("webhook.deleted", path(read.id()), settings(read), null);
    }

    /** A new secret; the one before signs, too, for a while. Refused (409) while two are in force. */
    @Transactional
    public WebhookSecret rotate(String id) {
        WebhookSecret rotated = register.rotate(id);
        trail.record("webhook.secret-rotated", path(id), null, null);
        return rotated;
    }

    /** Sends a message of type {@code webhook.test}, whatever the webhook is told otherwise. */
    @Transactional
    public WebhookDelivery test(String id) {
        WebhookDelivery sent = log.byKey(register.test(id));
        trail.record("webhook.tested", path(id), null, Values.of("delivery", sent.id()));
        return sent;
    }

    /** Newest first. */
    public Page<WebhookDelivery> deliveries(WebhookDeliveryFilter filter, PageQuery query) {
        return log.list(filter, query);
    }

    public WebhookDelivery delivery(String id) {
        return log.byId(id);
    }

    /** Sends a message again, with the same id, from the beginning of the schedule. Refused (409) while it waits, or where the webhook is off. */
    @Transactional
    public WebhookDelivery replay(String id, String by) {
        WebhookDelivery again = log.replay(id, by);
        trail.record("webhook-delivery.replayed", "webhook-deliveries/" + id, null, Values.of("webhook", again.webhook()));
        return again;
    }

    /** Sends all that were given up again, of a webhook, or (null) of all that are on; how many. */
    @Transactional
    public int replayFailed(@Nullable String webhook, String by) {
        int again = log.replayFailed(webhook, by);
        trail.record("webhook-delivery.replayed", "webhook-deliveries", null, Values.of("webhook", webhook, "deliveries", again));
        return again;
    }

    private static String path(String id) {
        return "webhooks/" + id;
    }

    private static Map<String, @Nullable String> settings(WebhookView webhook) {
        return Values.of("url", webhook.url(), "eventTypes", String.join(", ", webhook.eventTypes()), "active", webhook.active(), "description", webhook.description());
    }
}
