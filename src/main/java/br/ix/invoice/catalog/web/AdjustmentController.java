package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.AdjustmentRequest;
import br.ix.invoice.catalog.AdjustmentView;
import br.ix.invoice.catalog.PriceAdjustments;
import br.ix.invoice.catalog.adjustment.AdjustmentRegister;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prices that change together: by an index, by a percentage, to a list of prices. */
@RestController
@RequestMapping("/api/v1/price-adjustments")
class AdjustmentController {

    private final AdjustmentRegister adjustments;
    private final PriceAdjustments deeds;
    private final Previews previews;

    AdjustmentController(AdjustmentRegister adjustments, PriceAdjustments deeds, Previews previews) {
        this.adjustments = adjustments;
        this.deeds = deeds;
        this.previews = previews;
    }

    @GetMapping
    Page<AdjustmentView> list(PageQuery query) {
        return adjustments.page(query);
    }

    @PostMapping
    ResponseEntity<Previewed<AdjustmentView>> create(@RequestBody AdjustmentRequest body, Caller caller, Preview preview) {
        return previews.answer(preview, () -> {
            AdjustmentView made = deeds.make(body, caller.name());
            return Answers.created("/api/v1/price-adjustments/" + made.id(), made, made.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<AdjustmentView> show(@PathVariable String id) {
        AdjustmentView view = adjustments.withPublicId(id).orElseThrow(() -> Refusal.notFound("price adjustment", id));
        return Answers.item(view, view.version());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Previewed<AdjustmentView>> delete(@PathVariable String id,
                                                     @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                     Preview preview) {
        return previews.answer(preview, () -> {
            adjustments.takeBack(id, ifMatch);
            return ResponseEntity.noContent().build();
        });
    }
}
