package br.ix.invoice.ix.web;

import br.ix.invoice.ix.NextNumbers;
import br.ix.invoice.ix.register.IssuerRegister;
import br.ix.invoice.ix.register.IssuerRow;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
@RequestMapping("/api/v1/issuers")
class IssuerController {

    private final IssuerRegister issuers;
    private final ObjectProvider<NextNumbers> numbers;
    private final Patch patch;

    IssuerController(IssuerRegister issuers, ObjectProvider<NextNumbers> numbers, Patch patch) {
        this.issuers = issuers;
        this.numbers = numbers;
        this.patch = patch;
    }

    @GetMapping
    Page<IssuerItem> list(PageQuery query) {
        List<IssuerRow> rows = issuers.all().stream().filter(row -> row.id() > query.afterId()).limit(query.rows()).toList();
        return Page.of(rows, query, row -> Long.toString(row.id())).map(this::item);
    }

    @PostMapping
    ResponseEntity<IssuerItem> create(@RequestBody IssuerBody body) {
        IssuerRow row = issuers.create(body.form());
        return Answers.created("/api/v1/issuers/" + row.code(), item(row), row.version());
    }

    @GetMapping("/{code}")
    ResponseEntity<IssuerItem> show(@PathVariable String code) {
        IssuerRow row = issuers.all().stream().filter(issuer -> issuer.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.notFound("issuer", code));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{code}")
    ResponseEntity<IssuerItem> change(@PathVariable String code,
                                      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                      @RequestBody JsonNode body) {
        IssuerRow row = issuers.patch(code, ifMatch, new Patch.Parts(null, body),
                present -> patch.apply(IssuerBody.of(present), body).form());
        return Answers.item(item(row), row.version());
    }

    @DeleteMapping("/{code}")
    ResponseEntity<Void> delete(@PathVariable String code,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        issuers.delete(code, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private IssuerItem item(IssuerRow row) {
        NextNumbers series = numbers.getIfAvailable();
        return IssuerItem.of(row, series == null ? 1 : series.nextNumber(row.id()));
    }
}
