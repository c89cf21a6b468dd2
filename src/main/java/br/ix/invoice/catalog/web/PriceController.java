package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.register.PricePages;
import br.ix.invoice.catalog.register.PriceRegister;
import br.ix.invoice.catalog.register.PriceRow;
import br.ix.invoice.rest.Answers;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/prices")
class PriceController {

    private final PriceRegister prices;
    private final PricePages pages;
    private final PriceDeeds deeds;
    private final Previews previews;

    PriceController(PriceRegister prices, PricePages pages, PriceDeeds deeds, Previews previews) {
        this.prices = prices;
        this.pages = pages;
        this.deeds = deeds;
        this.previews = previews;
    }

    @GetMapping
    Page<PriceItem> list(PageQuery query, @RequestParam(required = false) @Nullable String service,
                         @RequestParam(required = false) @Nullable String exchange) {
        return pages.page(query, service, exchange).map(PriceItem::of);
    }

    @PostMapping
    ResponseEntity<Previewed<PriceItem>> create(@RequestBody PriceBody body, Preview preview) {
        return previews.answer(preview, () -> {
            PriceRow row = deeds.create(body);
            return Answers.created("/api/v1/prices/" + row.publicId(), PriceItem.of(row), row.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<PriceItem> show(@PathVariable String id) {
        PriceRow row = prices.withPublicId(id).orElseThrow(() -> Refusal.notFound("price", id));
        return Answers.item(PriceItem.of(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<PriceItem>> change(@PathVariable String id,
                                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                @RequestBody JsonNode body, Preview preview) {
        return previews.answer(preview, () -> {
            PriceRow row = deeds.change(id, ifMatch, body);
            return Answers.item(PriceItem.of(row), row.version());
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Previewed<PriceItem>> delete(@PathVariable String id,
                                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                Preview preview) {
        return previews.answer(preview, () -> {
            deeds.delete(id, ifMatch);
            return ResponseEntity.noContent().build();
        });
    }
}
