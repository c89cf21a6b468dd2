package br.ix.invoice.ix.web;

import br.ix.invoice.ix.register.ExchangeRegister;
import br.ix.invoice.ix.register.ExchangeRow;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/exchanges")
class ExchangeController {

    private final ExchangeRegister exchanges;
    private final Patch patch;
    private final Previews previews;

    ExchangeController(ExchangeRegister exchanges, Patch patch, Previews previews) {
        this.exchanges = exchanges;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<ExchangeItem> list(PageQuery query) {
        return exchanges.page(query).map(this::item);
    }

    @PostMapping
    ResponseEntity<ExchangeItem> create(@RequestBody ExchangeBody body) {
        ExchangeRow row = exchanges.create(Form.of(body));
        return Answers.created("/api/v1/exchanges/" + row.code(), item(row), row.version());
    }

    @GetMapping("/{code}")
    ResponseEntity<ExchangeItem> show(@PathVariable String code) {
        ExchangeRow row = exchanges.withCode(code).orElseThrow(() -> Refusal.notFound("exchange", code));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{code}")
    ResponseEntity<Previewed<ExchangeItem>> change(@PathVariable String code,
                                                   @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                   @RequestBody JsonNode body, Preview preview) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        return previews.answer(preview, () -> {
            ExchangeRow row = exchanges.patch(code, ifMatch, parts,
                    present -> Form.of(patch.apply(ExchangeBody.of(present), parts.fields())));
            return Answers.item(item(row), row.version());
        });
    }

    @DeleteMapping("/{code}")
    ResponseEntity<Void> delete(@PathVariable String code,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        exchanges.delete(code, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ExchangeItem item(ExchangeRow row) {
        return ExchangeItem.of(row, exchanges.issuerToday(row));
    }
}
