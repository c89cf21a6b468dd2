package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.index.IndexMonthRow;
import br.ix.invoice.catalog.index.IndexRegister;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
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
@RequestMapping("/api/v1/indices")
class IndexController {

    private final IndexRegister indices;
    private final Patch patch;

    IndexController(IndexRegister indices, Patch patch) {
        this.indices = indices;
        this.patch = patch;
    }

    /** A month of an index as it is sent. */
    record IndexMonthBody(@Schema(example = "IPCA") @Nullable String index, @Schema(example = "2026-01") @Nullable String month,
                @Schema(example = "-0.11") @Nullable String percent) {

        private static IndexMonthBody of(Form form) {
            return new IndexMonthBody(form.get("index"), form.get("month"), form.get("percent"));
        }
    }

    /** A month of an index as the API shows it. */
    record IndexMonthItem(@Schema(example = "IPCA.2026-01") String id, String index, String month, String percent) {

        private static IndexMonthItem of(IndexMonthRow row) {
            return new IndexMonthItem(row.name(), row.index(), row.month().toString(), row.percent().toPlainString());
        }
    }

    @GetMapping
    Page<IndexMonthItem> list(PageQuery query, @RequestParam(required = false) @Nullable String index) {
        return Page.of(indices.page(query, index), query, row -> Long.toString(row.id())).map(IndexMonthItem::of);
    }

    @PostMapping
    ResponseEntity<IndexMonthItem> create(@RequestBody IndexMonthBody body) {
        IndexMonthRow row = indices.create(Form.of(body));
        return Answers.created("/api/v1/indices/" + row.name(), IndexMonthItem.of(row), row.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<IndexMonthItem> show(@PathVariable String id) {
        IndexMonthRow row = indices.named(id).orElseThrow(() -> Refusal.notFound("index month", id));
        return Answers.item(IndexMonthItem.of(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<IndexMonthItem> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                @RequestBody JsonNode body) {
        IndexMonthRow row = indices.patch(id, ifMatch, new Patch.Parts(null, body),
                present -> Form.of(patch.apply(IndexMonthBody.of(present), body)));
        return Answers.item(IndexMonthItem.of(row), row.version());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        indices.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }
}
