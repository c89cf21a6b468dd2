package br.ix.invoice.tax.web;

import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
import br.ix.invoice.tax.TaxRuleRecord;
import br.ix.invoice.tax.TaxRuleView;
import br.ix.invoice.tax.TaxRules;
import br.ix.invoice.tax.register.TaxRuleRegister;
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
@RequestMapping("/api/v1/tax-rules")
class TaxRuleController {

    private final TaxRules rules;
    private final TaxRuleRegister register;
    private final Patch patch;
    private final Previews previews;

    TaxRuleController(TaxRules rules, TaxRuleRegister register, Patch patch, Previews previews) {
        this.rules = rules;
        this.register = register;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<TaxRuleView> list(PageQuery query, @RequestParam(required = false) @Nullable String code,
                           @RequestParam(required = false) @Nullable String service) {
        return rules.list(query, code, service);
    }

    @PostMapping
    ResponseEntity<Previewed<TaxRuleView>> create(@RequestBody TaxRuleRecord body, Preview preview) {
        return previews.answer(preview, () -> {
            TaxRuleView rule = rules.create(body);
            return Answers.created("/api/v1/tax-rules/" + rule.id(), rule, rule.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<TaxRuleView> show(@PathVariable String id) {
        TaxRuleView rule = rules.byId(id);
        return Answers.item(rule, rule.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<TaxRuleView>> change(@PathVariable String id,
                                                  @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                  @RequestBody JsonNode body, Preview preview) {
        return previews.answer(preview, () -> {
            TaxRuleView rule = TaxRules.view(register.patch(id, ifMatch, new Patch.Parts(null, body),
                    present -> Form.of(patch.apply(TaxRuleForm.of(present), body))));
            return Answers.item(rule, rule.version());
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Previewed<TaxRuleView>> delete(@PathVariable String id,
                                                  @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                  Preview preview) {
        return previews.answer(preview, () -> {
            register.delete(id, ifMatch);
            return ResponseEntity.noContent().build();
        });
    }
}
