package br.ix.invoice.delivery.webhook;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.WebhookRequest;
import br.ix.invoice.delivery.WebhookSecret;
import br.ix.invoice.delivery.WebhookView;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps the webhooks and their secrets. Public for the module's face. */
@Component
public class WebhookRegister {

    private static final int LONGEST_URL = 500;
    private static final int LONGEST_DESCRIPTION = 200;

    private final WebhookRows rows;
    private final WebhookSecrets secrets;
    private final WebhookMessages messages;
    private final Destinations destinations;

    WebhookRegister(WebhookRows rows, WebhookSecrets secrets, WebhookMessages messages, Destinations destinations) {
        this.rows = rows;
        this.secrets = secrets;
        this.messages = messages;
        this.destinations = destinations;
    }

    public Page<WebhookView> list(PageQuery query) {
        List<Map.Entry<Long, WebhookView>> found = rows.page(query.afterId(), query.rows());
        return Page.of(found, query, row -> String.valueOf(row.getKey())).map(Map.Entry::getValue);
    }

    public WebhookView byId(String id) {
        return rows.find(id).map(Map.Entry::getValue).orElseThrow(() -> Refusal.notFound("webhook", id));
    }

    public WebhookSecret create(WebhookRequest request, String by) {
        WebhookRequest checked = checked(request);
        String id = UUID.randomUUID().toString();
        long key = rows.insert(id, checked, by);
        return new WebhookSecret(byId(id), secrets.make(key));
    }

    public WebhookView change(WebhookView read, WebhookRequest request) {
        if (!rows.update(read.id(), read.version(), checked(request))) {
            throw changedMeanwhile();
        }
        return byId(read.id());
    }

    public void delete(WebhookView read) {
        if (!rows.delete(read.id(), read.version())) {
            throw changedMeanwhile();
        }
    }

    public WebhookSecret rotate(String id) {
        long key = lock(id);
        if (!secrets.replace(key)) {
            throw Refusal.conflict("secret-rotating", "The secret before the present one of '%s' still signs: rotate again when it has ended".formatted(id))
                    .with("oldSecretUntil", byId(id).oldSecretUntil());
        }
        String secret = secrets.make(key);
        return new WebhookSecret(byId(id), secret);
    }

    /** Writes a message of the type for tests; the key of its delivery. */
    public long test(String id) {
        long key = lock(id);
        DeliveryLog.refuseIfOff(byId(id).active(), id);
        return messages.test(key, id);
    }

    private long lock(String id) {
        return rows.lock(id).orElseThrow(() -> Refusal.notFound("webhook", id));
    }

    private WebhookRequest checked(WebhookRequest request) {
        var faults = new Faults();
        checkUrl(request.url(), faults);
        List<String> types = request.eventTypes() == null ? List.of() : request.eventTypes();
        if (types.isEmpty() || !EventType.names().containsAll(types)) {
            faults.add("eventTypes", request.eventTypes(), "must be one or more of " + String.join(", ", EventType.names()));
        } else if (types.size() > EventType.names().size()) {
            faults.add("eventTypes", types.size(), "has more than %d".formatted(EventType.names().size()));
        }
        String description = request.description() == null || request.description().isBlank() ? null : request.description().strip();
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            faults.add("description", description, "must have at most %d characters".formatted(LONGEST_DESCRIPTION));
        }
        faults.refuseIfAny();
        return new WebhookRequest(request.url(), EventType.names().stream().filter(types::contains).toList(),
                request.active() == null || request.active(), description);
    }

    private void checkUrl(@Nullable String url, Faults faults) {
        if (url == null || url.isBlank() || url.length() > LONGEST_URL) {
            faults.add("url", url, "must have 1 to %d characters".formatted(LONGEST_URL));
        } else {
            destinations.fault(url).ifPresent(fault -> faults.add("url", url, fault));
        }
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "The item changed meanwhile: read it again");
    }
}
