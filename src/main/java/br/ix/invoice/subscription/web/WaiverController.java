package br.ix.invoice.subscription.web;

import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import br.ix.invoice.subscription.Waivers.WaiverRecord;
import br.ix.invoice.subscription.Waivers.WaiverView;
import br.ix.invoice.subscription.Waivers;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Days that a subscription is waived for; each change moves money, so each can be looked at before. */
@RestController
@RequestMapping("/api/v1/subscriptions/{id}/waivers")
class WaiverController {

    private final Waivers waivers;
    private final Patch patch;
    private final Previews previews;

    WaiverController(Waivers waivers, Patch patch, Previews previews) {
        this.waivers = waivers;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<WaiverView> list(@PathVariable String id, PageQuery query, Caller caller) {
        return waivers.ofSubscription(id, query, caller);
    }

    @PostMapping
    ResponseEntity<Previewed<WaiverView>> create(@PathVariable String id, @RequestBody WaiverRecord body, Preview preview) {
        return previews.answer(preview, () -> {
            WaiverView made = waivers.grant(id, body);
            return Answers.created("/api/v1/subscriptions/" + id + "/waivers/" + made.id(), made, made.version());
        });
    }

    @GetMapping("/{waiver}")
    ResponseEntity<WaiverView> show(@PathVariable String id, @PathVariable String waiver, Caller caller) {
        WaiverView found = waivers.byId(id, waiver, caller);
        return Answers.item(found, found.version());
    }

    @PatchMapping("/{waiver}")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    ResponseEntity<Previewed<WaiverView>> change(@PathVariable String id, @PathVariable String waiver,
                                                 @RequestBody JsonNode body, Preview preview) {
        return previews.answer(preview, () -> {
            WaiverView changed = waivers.change(id, waiver, preview.ifMatch(), present -> patch.apply(present, body));
            return Answers.item(changed, changed.version());
        });
    }

    @DeleteMapping("/{waiver}")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER)
    ResponseEntity<Previewed<WaiverView>> delete(@PathVariable String id, @PathVariable String waiver, Preview preview) {
        return previews.answer(preview, () -> {
            waivers.remove(id, waiver, preview.ifMatch());
            return ResponseEntity.noContent().build();
        });
    }
}
