package br.ix.invoice.subscription.web;

import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import br.ix.invoice.subscription.register.SubscriptionRegister;
import br.ix.invoice.subscription.register.SubscriptionRow;
import br.ix.invoice.subscription.register.SubscriptionUse;
import br.ix.invoice.subscription.register.SubscriptionVoids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a subscription void: it owes nothing, and what was charged is credited. */
@RestController
@RequestMapping("/api/v1/subscriptions/{id}/void")
class SubscriptionVoidController {

    private final SubscriptionVoids voids;
    private final SubscriptionRegister subscriptions;
    private final SubscriptionUse use;
    private final Previews previews;

    SubscriptionVoidController(SubscriptionVoids voids, SubscriptionRegister subscriptions, SubscriptionUse use, Previews previews) {
        this.voids = voids;
        this.subscriptions = subscriptions;
        this.use = use;
        this.previews = previews;
    }

    /** Why; it is kept. */
    record VoidReason(@Schema(example = "registered twice") @Nullable String reason) {
    }

    @PostMapping
    ResponseEntity<Previewed<SubscriptionItem>> create(@PathVariable String id, @RequestBody VoidReason body, Preview preview) {
        return previews.answer(preview, () -> {
            SubscriptionRow row = voids.make(id, preview.ifMatch(), body.reason());
            return Answers.item(SubscriptionItem.of(row, subscriptions.shownOn(row), use.chargedThrough(List.of(row)).get(row.id())),
                    row.version());
        });
    }
}
