package br.ix.invoice.catalog.web;

import br.ix.invoice.catalog.register.ServiceRegister;
import br.ix.invoice.catalog.register.ServiceRow;
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
@RequestMapping("/api/v1/services")
class ServiceController {

    private final ServiceRegister services;
    private final Patch patch;
    private final Previews previews;

    ServiceController(ServiceRegister services, Patch patch, Previews previews) {
        this.services = services;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<ServiceItem> list(PageQuery query) {
        return services.page(query).map(this::item);
    }

    @PostMapping
    ResponseEntity<ServiceItem> create(@RequestBody ServiceBody body) {
        ServiceRow row = services.create(Form.of(body));
        return Answers.created("/api/v1/services/" + row.code(), item(row), row.version());
    }

    @GetMapping("/{code}")
    ResponseEntity<ServiceItem> show(@PathVariable String code) {
        ServiceRow row = services.withCode(code).orElseThrow(() -> Refusal.notFound("service", code));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{code}")
    ResponseEntity<Previewed<ServiceItem>> change(@PathVariable String code,
                                                  @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                  @RequestBody JsonNode body, Preview preview) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        return previews.answer(preview, () -> {
            ServiceRow row = services.patch(code, ifMatch, parts,
                    present -> Form.of(patch.apply(ServiceBody.of(present), parts.fields())));
            return Answers.item(item(row), row.version());
        });
    }

    @DeleteMapping("/{code}")
    ResponseEntity<Void> delete(@PathVariable String code,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        services.delete(code, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ServiceItem item(ServiceRow row) {
        return ServiceItem.of(row, services.timingToday(row));
    }
}
