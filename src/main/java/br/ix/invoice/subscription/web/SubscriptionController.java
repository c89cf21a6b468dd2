package br.ix.invoice.subscription.web;

import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import br.ix.invoice.subscription.register.SubscriptionPages;
import br.ix.invoice.subscription.register.SubscriptionRegister;
import br.ix.invoice.subscription.register.SubscriptionRow;
import br.ix.invoice.subscription.register.SubscriptionUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionController {

    private final SubscriptionRegister subscriptions;
    private final SubscriptionPages pages;
    private final SubscriptionUse use;
    private final SubscriptionChange change;
    private final Previews previews;

    SubscriptionController(SubscriptionRegister subscriptions, SubscriptionPages pages, SubscriptionUse use, SubscriptionChange change,
                           Previews previews) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.use = use;
        this.change = change;
        this.previews = previews;
    }

    @GetMapping
    Page<SubscriptionItem> list(PageQuery query, Caller caller, @ModelAttribute SubscriptionPages.Wanted wanted) {
        Page<SubscriptionRow> page = pages.page(query, wanted, caller);
        Map<Long, LocalDate> through = use.chargedThrough(page.items());
        return page.map(row -> SubscriptionItem.of(row, subscriptions.shownOn(row), through.get(row.id())));
    }

    @PostMapping
    ResponseEntity<Previewed<SubscriptionItem>> create(@RequestBody SubscriptionBody body, Preview preview) {
        return previews.answer(preview, () -> {
            SubscriptionRow row = subscriptions.create(Form.of(body.withDefaults()));
            return Answers.created("/api/v1/subscriptions/" + row.publicId(), item(row), row.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<SubscriptionItem> show(@PathVariable String id, Caller caller) {
        SubscriptionRow row = subscriptions.withPublicId(id).filter(found -> pages.isVisible(found, caller))
                .orElseThrow(() -> Refusal.notFound("subscription", id));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<SubscriptionItem>> change(@PathVariable String id,
                                                       @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                       @RequestBody JsonNode body, Preview preview) {
        return previews.answer(preview, () -> {
            SubscriptionRow row = change.make(id, ifMatch, body);
            return Answers.item(item(row), row.version());
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        subscriptions.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private SubscriptionItem item(SubscriptionRow row) {
        return SubscriptionItem.of(row, subscriptions.shownOn(row), use.chargedThrough(List.of(row)).get(row.id()));
    }
}
