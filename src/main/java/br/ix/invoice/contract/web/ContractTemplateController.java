package br.ix.invoice.contract.web;

import br.ix.invoice.contract.ContractTemplates;
import br.ix.invoice.contract.ContractTemplates.Template;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
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
@RequestMapping("/api/v1/contract-templates")
class ContractTemplateController {

    private final ContractTemplates templates;

    ContractTemplateController(ContractTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    Page<Template> list(PageQuery query) {
        return templates.list(query);
    }

    @PostMapping
    ResponseEntity<Template> create(@RequestBody ContractTemplates.Given body) {
        Template template = templates.create(body);
        return Answers.created("/api/v1/contract-templates/" + template.id(), template, template.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<Template> show(@PathVariable String id) {
        Template template = templates.byId(id);
        return Answers.item(template, template.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Template> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                    @RequestBody JsonNode body) {
        Template template = templates.change(id, ifMatch, body);
        return Answers.item(template, template.version());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        templates.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }
}
