package br.ix.invoice.delivery;

import br.ix.invoice.delivery.webhook.DeliveryLog;
import br.ix.invoice.delivery.webhook.WebhookRegister;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other programs that are told what happens, and how telling them went. */
@Component
public class Webhooks {

    private final WebhookRegister register;
    private final DeliveryLog log;

    Webhooks(WebhookRegister register, DeliveryLog log) {
        this.register = register;
        this.log = log;
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
        return register.create(request, by);
    }

    /** Changes a webhook as it was read; one that changed meanwhile is refused (412). */
    @Transactional
    public WebhookView change(WebhookView read, WebhookRequest request) {
        return register.change(read, request);
    }

    /** Removes it with its log. */
    @Transactional
    public void delete(WebhookView read) {
        register.delete(read);
    }

    /** A new secret; the one before signs, too, for a while. Refused (409) while two are in force. */
    @Transactional
    public WebhookSecret rotate(String id) {
        return register.rotate(id);
    }

    /** Sends a message of type {@code webhook.test}, whatever the webhook is told otherwise. */
    @Transactional
    public WebhookDelivery test(String id) {
        return log.byKey(register.test(id));
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
        return log.replay(id, by);
    }

    /** Sends all that were given up again, of a webhook, or (null) of all that are on; how many. */
    @Transactional
    public int replayFailed(@Nullable String webhook, String by) {
        return log.replayFailed(webhook, by);
    }
}
